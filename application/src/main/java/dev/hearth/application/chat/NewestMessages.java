package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.event.port.SettledRevisions;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Recent;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.shared.Page;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The newest messages of channels as they are shown, which is what everybody who comes back asks for first. A page is kept, and
 * shown again as the same object, until anything in its channel or the card of anybody in it changes; where the store cannot tell
 * at once whether the channel did, none is kept. Safe from any thread.
 */
public final class NewestMessages {
    /** One for each channel, of the size that was asked for last: about 50 KiB where people say what they usually say. */
    private static final int KEPT = 128;

    /** In about as many bytes. Longer pages are read each time: kept, they would hold more memory than they save work. */
    private static final int LONGEST = 64 * 1024;

    private final Messages messages;
    private final MessageViews views;
    private final UserCards cards;
    private final SettledRevisions revisions;
    private final Transactions transactions;
    private final Recent<ChannelId, Kept> kept = new Recent<>(KEPT);

    /**
     * A page and what it was right for.
     *
     * @param revision what the channel stood at when the page was read
     * @param people as it shows them
     */
    private record Kept(int limit, long revision, Cards people, Page<MessageView> page) {}

    /** What one moment of the store holds. */
    private sealed interface Found {
        /** A page that is still right. */
        record Known(Page<MessageView> page) implements Found {}

        /**
         * A page that is to be shown.
         *
         * @param revision what the channel stood at, where the store could tell
         */
        record Fresh(OptionalLong revision, MessageViews.Read read) implements Found {}
    }

    public NewestMessages(
            Messages messages,
            MessageViews views,
            UserCards cards,
            SettledRevisions revisions,
            Transactions transactions) {
        this.messages = messages;
        this.views = views;
        this.cards = cards;
        this.revisions = revisions;
        this.transactions = transactions;
    }

    /**
     * The first page of a channel's own line, newest first, with the key of the next.
     *
     * @param mustMay refuses who may not read there, at the same moment
     */
    Page<MessageView> of(ChannelId channel, int limit, Runnable mustMay) {
        Found found = transactions.read(() -> {
            mustMay.run();
            return found(channel, limit);
        });
        return switch (found) {
            case Found.Known known -> known.page();
            case Found.Fresh fresh -> shown(channel, limit, fresh);
        };
    }

    private Found found(ChannelId channel, int limit) {
        OptionalLong revision = revisions.settled(channel.scope());
        Optional<Page<MessageView>> known =
                revision.isEmpty() ? Optional.empty() : find(channel, limit, revision.getAsLong());
        return known.<Found>map(Found.Known::new).orElseGet(() -> new Found.Fresh(revision, read(channel, limit)));
    }

    private MessageViews.Read read(ChannelId channel, int limit) {
        return views.read(messages.before(Conversation.of(channel), Messages.NEWEST, limit));
    }

    /** People are looked up after the store's moment has passed: within it their cards could be older than what is known of them. */
    private Page<MessageView> shown(ChannelId channel, int limit, Found.Fresh fresh) {
        MessageViews.Shown shown = views.shown(fresh.read());
        fresh.revision().ifPresent(revision -> keep(channel, new Kept(limit, revision, shown.people(), shown.page())));
        return shown.page();
    }

    private Optional<Page<MessageView>> find(ChannelId channel, int limit, long revision) {
        return kept.find(channel)
                .filter(page -> page.limit() == limit && page.revision() == revision)
                .filter(page -> cards.stillShow(page.people()))
                .map(Kept::page);
    }

    private void keep(ChannelId channel, Kept fresh) {
        boolean isShort =
                fresh.page().items().stream().mapToLong(NewestMessages::weight).sum() <= LONGEST;
        if (isShort) {
            kept.keep(channel, fresh);
        } else {
            kept.forget(channel);
        }
    }

    /** What may be long in a message: what it says, whom it calls, who gave it an emoji. */
    private static long weight(MessageView message) {
        int id = 40;
        int card = 110;
        long people = message.mentions().map(called -> called.users().size()).orElse(0);
        long givers =
                message.reactions().stream().mapToLong(MessageView.Given::count).sum();
        return message.text().map(String::length).orElse(0) + card * people + id * givers;
    }
}
