/**
 * What people and tokens ask about the paper's other languages: who asks, and for which
 * translation, glossary, edition or model, comes in; an answer and a line of the audit log go out.
 * Desk and API have no other way to change these.
 */
@NullMarked
package news.standfirst.languages;

import org.jspecify.annotations.NullMarked;
