package news.standfirst.desk.frame;

import news.standfirst.web.Reply;

/** Answers a request of somebody who is signed in. */
@FunctionalInterface
public interface DeskHandler {
  Reply handle(DeskRequest request) throws Exception;
}
