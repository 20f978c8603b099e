package dev.hearth.testkit;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.ChangeGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.InviteByLink;
import dev.hearth.application.identity.OwnerProof;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People in groups, on one node and a clock that moves on with everything they do. */
final class Society implements AutoCloseable {
    private final Stores stores;
    private final TestClock clock = TestClock.someDay();
    private final LocalEventBus bus = new LocalEventBus();
    private final TestHearth hearth;

    private Society(Stores stores) {
        this.stores = stores;
        this.hearth = TestHearth.on(stores, bus, clock);
    }

    static Society on(Stores stores) {
        return new Society(stores);
    }

    TestHearth hearth() {
        return hearth;
    }

    LocalEventBus bus() {
        return bus;
    }

    Caller person(String name) {
        clock.move(Duration.ofSeconds(1));
        return hearth.somebodyCalled(name);
    }

    /** Somebody who administers the server. */
    Caller warden() {
        Caller warden = person("warden");
        User user = stores.users().find(warden.user()).orElseThrow();
        stores.users().replace(user.withRole(SystemRole.ADMIN).next());
        return new Caller(warden.user(), SystemRole.ADMIN, warden.session(), warden.expiresAt());
    }

    GroupId founded(Caller founder, String name) {
        CreateGroup.Command command = new CreateGroup.Command(new GroupName(name), "");
        return GroupId.parse(hearth.createGroup().run(founder, command).id());
    }

    void letIn(Caller owner, GroupId group, Caller newcomer, GroupRole role) {
        clock.move(Duration.ofSeconds(1));
        AddGroupMember.Command command = new AddGroupMember.Command(newcomer.user(), Optional.of(role));
        hearth.addGroupMember().run(owner, group, command);
    }

    void ranked(Caller owner, GroupId group, Caller member, GroupRole role) {
        hearth.groups()
                .changeGroupMember()
                .run(owner, group, member.user(), new ChangeGroupMember.Command(Optional.of(role), Map.of()));
    }

    SecretCode link(Caller host, GroupId group) {
        InviteByLink.Command command = new InviteByLink.Command(Optional.empty(), Optional.empty(), Optional.empty());
        return new SecretCode(
                hearth.invitations().byLink().run(host, group, command).token().orElseThrow());
    }

    ChannelId channel(Caller owner, String name) {
        return channel(owner, Optional.empty(), ChannelType.PUBLIC, name);
    }

    ChannelId channelIn(Caller owner, GroupId group, String name) {
        return channel(owner, Optional.of(group), ChannelType.PUBLIC, name);
    }

    ChannelId privateChannelIn(Caller owner, GroupId group, String name) {
        return channel(owner, Optional.of(group), ChannelType.PRIVATE, name);
    }

    private ChannelId channel(Caller owner, Optional<GroupId> group, ChannelType type, String name) {
        CreateChannel.Command command = new CreateChannel.Command(group, type, new ChannelName(name), "");
        return ChannelId.parse(hearth.createChannel().run(owner, command).id());
    }

    ChannelId direct(Caller one, Caller other) {
        return ChannelId.parse(
                hearth.openDirectChannel().run(one, List.of(other.user())).id());
    }

    void joins(Caller person, ChannelId channel) {
        clock.move(Duration.ofSeconds(1));
        hearth.joinChannel().run(person, channel);
    }

    void deletesOwn(Caller person) {
        Password password = Password.typed("a long pass phrase");
        hearth.identity()
                .accounts()
                .deleteAccount()
                .run(person, new OwnerProof.Shown(Optional.of(password), Optional.empty(), Device.UNKNOWN));
    }

    /** Lets somebody into a channel. */
    void lets(Caller owner, ChannelId channel, Caller newcomer) {
        clock.move(Duration.ofSeconds(1));
        hearth.chat().addChannelMember().run(owner, channel, newcomer.user());
    }

    boolean hasAccount(Caller person) {
        return stores.users().find(person.user()).isPresent();
    }

    Optional<Group> group(GroupId id) {
        return stores.groups().find(id);
    }

    List<GroupMember> members(GroupId group) {
        return stores.groupMembers().of(group, Optional.empty(), 99).items();
    }

    @Override
    public void close() {
        hearth.close();
    }
}
