package news.standfirst.story;

/** What kind of text this is, said to readers where it is not plain reporting. */
public enum Label {
  NEWS,
  OPINION,
  ANALYSIS,
  ADVERTISEMENT
}
