/**
 * The door by which everything in the store is read and changed: one transaction is a change, what
 * the log says of it and what the audit says of it, and then those who follow the log are woken.
 */
@NullMarked
package news.standfirst.store.ledger;

import org.jspecify.annotations.NullMarked;
