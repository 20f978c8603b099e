package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MentionedNames;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Finds out whom a text calls: those of the named who are in the place, so that a name tells nobody of a place they cannot see. */
public final class MentionedPeople {
    private final UserDirectory directory;
    private final ChannelMembers members;

    public MentionedPeople(UserDirectory directory, ChannelMembers members) {
        this.directory = directory;
        this.members = members;
    }

    Mentions in(MessageText text, ChannelId channel) {
        return in(text, named -> members.among(channel, named));
    }

    /**
     * In a place that is no channel.
     *
     * @param there gives those of some people who are there
     */
    public Mentions in(MessageText text, UnaryOperator<Set<UserId>> there) {
        MentionedNames names = MentionedNames.in(text);
        Set<UserId> named = names.usernames().isEmpty() ? Set.of() : directory.named(names.usernames());
        Set<UserId> called = named.isEmpty() ? Set.of() : there.apply(named);
        return new Mentions(called, names.audience());
    }
}
