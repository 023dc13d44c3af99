package news.standfirst.operation;

import com.fasterxml.jackson.databind.JsonNode;

/** Something that the command line can ask of a running server. */
@FunctionalInterface
public interface ControlOperation {
  /**
   * Does it and gives the words to print.
   *
   * @throws Exception whose message is told to the person
   */
  String perform(JsonNode arguments) throws Exception;
}
