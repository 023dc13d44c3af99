/**
 * The desk's pages of stories: what an editor types and presses comes in, commands to the newsdesk
 * go out, and the list, the story, its history, its conflicts and its preview are shown.
 */
@NullMarked
package news.standfirst.desk.story;

import org.jspecify.annotations.NullMarked;
