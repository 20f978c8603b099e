package dev.hearth.testkit;

import dev.hearth.application.admin.port.AuditLog;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.shared.port.Dependency;
import dev.hearth.application.shared.port.Transactions;

/** The persistence ports of one node, all on the same store. */
public record Stores(
        Users users,
        UserDirectory userDirectory,
        Sessions sessions,
        OneTimeCodes codes,
        SecondFactors secondFactors,
        ExternalIdentities externalIdentities,
        AuditLog auditLog,
        Groups groups,
        GroupMembers groupMembers,
        Channels channels,
        ChannelMembers channelMembers,
        Messages messages,
        ChangeLog changeLog,
        Transactions transactions,
        Dependency dependency) {}
