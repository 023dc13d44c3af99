package news.standfirst.web;

import org.jspecify.annotations.Nullable;

/**
 * A handler that can nearly always answer from memory, for what comes in storms: streams and their
 * segments. The door asks it on the event loop, so that ten thousand readers who come back together
 * take no thread and no place of an editor.
 */
public interface PromptHandler extends Handler {
  /**
   * The reply, without waiting for anything; null: {@link #handle} is asked on a thread.
   *
   * @throws Refusal as {@link #handle}
   */
  @Nullable Reply atOnce(Request request);

  /**
   * The reply while half of the house's places for requests are taken; a stream must not get an
   * error then.
   */
  Reply whenBusy(Request request);
}
