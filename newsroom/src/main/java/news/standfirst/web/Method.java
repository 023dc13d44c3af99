package news.standfirst.web;

/** The request methods that a route can answer; {@code HEAD} is answered by the route for GET. */
public enum Method {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
