/** Tests of the translation's work: from the log to the editions. */
@org.jspecify.annotations.NullMarked
package news.standfirst.translation.work;
