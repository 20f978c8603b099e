package dev.hearth.application.chat;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A channel as it is shown.
 *
 * @param name absent in a direct channel
 * @param memberIds the people of a direct channel, absent in others
 * @param forNewcomers whether everybody who joins the group finds themselves in it
 * @param archivedAt since when it can only be read
 * @param deletedAt since when it is gone
 * @param membership the reader's own place in it, absent where they are not in it or one picture goes to many readers
 * @param preferences how the reader wants to have it, absent where {@code membership} is
 */
public record ChannelView(
        String id,
        Optional<String> groupId,
        String type,
        Optional<String> name,
        String topic,
        String description,
        Optional<List<String>> memberIds,
        boolean forNewcomers,
        String creatorId,
        Instant createdAt,
        Optional<Instant> archivedAt,
        Optional<Instant> deletedAt,
        long revision,
        Optional<Membership> membership,
        Optional<PreferenceView> preferences) {

    /** The reader's own place. */
    public record Membership(String role, Instant joinedAt) {
        static Membership of(ChannelMember member) {
            return new Membership(member.role().name().toLowerCase(Locale.ROOT), member.joinedAt());
        }
    }

    /** What somebody who saw it may hand in when they change it. */
    public Fingerprint fingerprint() {
        return Fingerprint.NONE
                .with("name", name.orElse(""))
                .with("topic", topic)
                .with("description", description)
                .with("forNewcomers", Boolean.toString(forNewcomers));
    }

    static ChannelView of(JoinedChannel joined) {
        return of(
                joined.channel(),
                Optional.of(Membership.of(joined.member())),
                Optional.of(PreferenceView.of(joined.preference())));
    }

    /** For many readers. */
    public static ChannelView of(Channel channel) {
        return of(channel, Optional.empty(), Optional.empty());
    }

    private static ChannelView of(
            Channel channel, Optional<Membership> membership, Optional<PreferenceView> preferences) {
        return new ChannelView(
                channel.id().toString(),
                channel.group().map(GroupId::toString),
                channel.type().name().toLowerCase(Locale.ROOT),
                channel.card().name().map(ChannelName::value),
                channel.card().topic(),
                channel.card().description(),
                channel.people()
                        .map(people ->
                                people.all().stream().map(UserId::toString).toList()),
                channel.admission() == Admission.EVERYBODY,
                channel.creator().toString(),
                channel.createdAt(),
                channel.life().archivedAt(),
                channel.life().deletedAt(),
                channel.revision(),
                membership,
                preferences);
    }
}
