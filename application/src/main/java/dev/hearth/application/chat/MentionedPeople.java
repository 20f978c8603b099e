package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MentionedNames;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import java.util.Set;

/** Finds out whom a text calls: those of the named who are in the channel, so that a name tells nobody of a place they cannot see. */
public final class MentionedPeople {
    private final UserDirectory directory;
    private final ChannelMembers members;

    public MentionedPeople(UserDirectory directory, ChannelMembers members) {
        this.directory = directory;
        this.members = members;
    }

    Mentions in(MessageText text, ChannelId channel) {
        MentionedNames names = MentionedNames.in(text);
        Set<UserId> named = names.usernames().isEmpty() ? Set.of() : directory.named(names.usernames());
        Set<UserId> called = named.isEmpty() ? Set.of() : members.among(channel, named);
        return new Mentions(called, names.audience());
    }
}
