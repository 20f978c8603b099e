package dev.hearth.testkit;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records to be told of that no store holds; equal for equal revisions. */
public final class Rumours {
    private static final Instant THEN = Instant.parse("2026-03-14T15:09:26.535Z");
    private static final User ADA = People.ada().user();
    private static final ChannelId CHANNEL = new ChannelId(new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0001L));
    private static final GroupId GROUP = new GroupId(new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0002L));

    private Rumours() {}

    public static Message message(long revision) {
        MessageId id = new MessageId(new UUID(0x0190_0000_0000_7002L, 0x8000_0000_0000_0000L + revision));
        return Message.written(id, CHANNEL, ADA.id(), new MessageText("psst " + revision), Optional.empty(), THEN)
                .storedAt(revision);
    }

    /** Something about Ada that is stored nowhere. */
    public static Signal signal(String text) {
        return new Signal("rumour", ADA.id().scope(), text);
    }

    public static List<Revised> ofEveryKind() {
        return List.of(
                Group.found(GROUP, new GroupName("Home"), "", ADA.id(), THEN).storedAt(1),
                GroupMember.joining(GROUP, ADA.id(), GroupRole.OWNER, THEN).storedAt(2),
                Channel.named(
                                CHANNEL,
                                Optional.of(GROUP),
                                ChannelType.PUBLIC,
                                ChannelCard.named(new ChannelName("hall"), "", ""),
                                ADA.id(),
                                THEN)
                        .storedAt(1),
                ChannelMember.joining(CHANNEL, ADA.id(), ChannelRole.OWNER, THEN)
                        .storedAt(2),
                message(3));
    }
}
