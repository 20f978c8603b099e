package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.MessageText;

/**
 * Shows what people wrote in Markdown as HTML that is safe to put into a page, whatever was written.
 *
 * <p>Safe from any thread; the same text always gives the same HTML. Neither time nor length runs away, also for texts made to
 * hurt: what would be too deep or too much is shown as it was typed.
 */
public interface MarkdownRenderer {
    /**
     * The text as HTML: only elements that shape text, links to the web and to mailboxes, and nothing that runs, styles or is
     * fetched from elsewhere. What looks like HTML in the text is shown and not obeyed.
     */
    String html(MessageText text);
}
