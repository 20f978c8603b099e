package dev.hearth.application.chat;

import dev.hearth.application.identity.CardView;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Forwarded;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.Reaction;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.chat.ThreadSummary;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A message as the channel's members see it.
 *
 * @param parentMessageId the message in whose thread it is, absent in the channel's own line
 * @param text absent once the message is deleted
 * @param html the text as safe HTML, there only for who asked for it: {@link RenderMessages}
 * @param edited whether the text was changed since it was written
 * @param clientId the sender's own name for it, which lets them match it with what they already show
 * @param postedFor the place it was posted for, {@code project:…}, in its author's name and not in their words
 * @param thread the thread the message belongs to, as the one it hangs on or as an answer in it; absent where nobody answered
 * @param position its place in the channel's order
 * @param revision rises whenever the message changes; a picture with a lower one is older
 */
public record MessageView(
        String id,
        String channelId,
        CardView author,
        Optional<String> parentMessageId,
        Optional<String> text,
        Optional<String> html,
        Optional<String> clientId,
        Instant createdAt,
        boolean edited,
        Optional<Instant> editedAt,
        Optional<Instant> deletedAt,
        Optional<Pinned> pinned,
        Optional<Called> mentions,
        List<Given> reactions,
        Optional<Source> forwarded,
        Optional<String> postedFor,
        Optional<InThread> thread,
        long position,
        long revision) {

    /** Who pinned it. */
    public record Pinned(String byId, Instant at) {
        static Pinned of(Stamp stamp) {
            return new Pinned(stamp.by().toString(), stamp.at());
        }
    }

    /**
     * Whom it calls by name.
     *
     * @param everybody whether it calls the whole channel
     */
    public record Called(List<CardView> users, boolean everybody) {
        public static Optional<Called> of(Mentions mentions, Cards people) {
            if (mentions.equals(Mentions.NONE)) {
                return Optional.empty();
            }
            List<CardView> users = mentions.people().stream()
                    .sorted(Comparator.comparing(UserId::toString))
                    .map(people::of)
                    .toList();
            return Optional.of(new Called(users, mentions.audience() == Mentions.Audience.EVERYBODY));
        }
    }

    /** An emoji under it, and who gave it. */
    public record Given(String emoji, int count, List<String> userIds) {
        public static Given of(Reaction reaction) {
            List<String> people =
                    reaction.people().stream().map(UserId::toString).toList();
            return new Given(reaction.emoji().value(), people.size(), people);
        }
    }

    /** Where it was forwarded from. */
    public record Source(String messageId, CardView author) {
        static Source of(Forwarded forwarded, Cards people) {
            return new Source(forwarded.message().toString(), people.of(forwarded.author()));
        }
    }

    /**
     * The thread it belongs to.
     *
     * @param participants who wrote the newest answers, the latest first
     */
    public record InThread(
            String messageId, long replyCount, Optional<Instant> lastReplyAt, List<CardView> participants) {
        static InThread of(ThreadSummary summary, Cards people) {
            return new InThread(
                    summary.root().toString(),
                    summary.replies(),
                    summary.lastReplyAt(),
                    summary.participants().stream().map(people::of).toList());
        }
    }

    /** What somebody who saw it may hand in when they edit it. */
    public Fingerprint fingerprint() {
        return Fingerprint.NONE.with("text", text.orElse(""));
    }

    /** What somebody who saw a message may hand in when they edit it. */
    public static Fingerprint fingerprint(Message message) {
        return Fingerprint.NONE.with(
                "text", message.body().text().map(MessageText::value).orElse(""));
    }

    MessageView withHtml(Optional<String> rendered) {
        return new MessageView(
                id,
                channelId,
                author,
                parentMessageId,
                text,
                rendered,
                clientId,
                createdAt,
                edited,
                editedAt,
                deletedAt,
                pinned,
                mentions,
                reactions,
                forwarded,
                postedFor,
                thread,
                position,
                revision);
    }

    /** Shows a message of a channel with the people in it. */
    public static MessageView of(Message message, Optional<ThreadSummary> thread, Cards people) {
        return new MessageView(
                message.id().toString(),
                message.channel().orElseThrow().toString(),
                people.of(message.author()),
                message.origin().thread().map(MessageId::toString),
                message.body().text().map(MessageText::value),
                Optional.empty(),
                message.origin().clientId().map(ClientMessageId::value),
                message.origin().createdAt(),
                message.body().editedAt().isPresent(),
                message.body().editedAt(),
                message.deleted().map(Stamp::at),
                message.pinned().map(Pinned::of),
                Called.of(message.body().mentions(), people),
                message.reactions().all().stream().map(Given::of).toList(),
                message.origin()
                        .forwarded()
                        .filter(f -> message.deleted().isEmpty())
                        .map(f -> Source.of(f, people)),
                message.origin().postedFor().map(Scope::toString),
                thread.map(t -> InThread.of(t, people)),
                message.position(),
                message.revision());
    }
}
