package news.standfirst.desk;

import news.standfirst.web.Reply;

/** Answers a request of somebody who is signed in. */
@FunctionalInterface
interface DeskHandler {
  Reply handle(DeskRequest request) throws Exception;
}
