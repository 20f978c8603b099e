package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.event.port.SettledRevisions;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.shared.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The newest messages of channels as they are shown, which is what everybody who comes back asks for first. A page is kept, and
 * shown again as the same object, until anything in its channel or anybody's card changes; where the store cannot tell at once
 * whether something did, none is kept. Safe from any thread.
 */
public final class NewestMessages {
    /** About 50 KiB each where people say what they usually say. */
    private static final int KEPT = 128;

    /** Longer pages are read each time: kept, they would hold more memory than they save work. */
    private static final int LONGEST = 32_768;

    private final Messages messages;
    private final MessageViews views;
    private final UserCards cards;
    private final SettledRevisions revisions;
    private final Map<Name, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private record Name(ChannelId channel, int limit) {}

    /**
     * A page and when it was right.
     *
     * @param revision what the channel stood at before the page was read
     * @param cards the version of the cards before that
     */
    private record Kept(long revision, long cards, Page<MessageView> page) {}

    public NewestMessages(Messages messages, MessageViews views, UserCards cards, SettledRevisions revisions) {
        this.messages = messages;
        this.views = views;
        this.cards = cards;
        this.revisions = revisions;
    }

    /** The first page of a channel's own line, newest first, with the key of the next. */
    Page<MessageView> of(ChannelId channel, int limit) {
        OptionalLong revision = revisions.settled(channel.scope());
        if (revision.isEmpty()) {
            return read(channel, limit);
        }
        Name name = new Name(channel, limit);
        // Asked for before the page is read: what changes meanwhile makes it one that is not shown again.
        long version = cards.version();
        return find(name, revision.getAsLong(), version).orElseGet(() -> {
            Page<MessageView> page = read(channel, limit);
            keep(name, new Kept(revision.getAsLong(), version, page));
            return page;
        });
    }

    private Page<MessageView> read(ChannelId channel, int limit) {
        return views.of(messages.before(Conversation.of(channel), Messages.NEWEST, limit));
    }

    private Optional<Page<MessageView>> find(Name name, long revision, long version) {
        synchronized (kept) {
            @Nullable Kept known = kept.get(name);
            return known != null && known.revision() == revision && known.cards() == version
                    ? Optional.of(known.page())
                    : Optional.empty();
        }
    }

    private void keep(Name name, Kept fresh) {
        long length = fresh.page().items().stream()
                .mapToLong(message -> message.text().map(String::length).orElse(0))
                .sum();
        synchronized (kept) {
            if (length <= LONGEST) {
                kept.put(name, fresh);
            } else {
                kept.remove(name);
            }
        }
    }
}
