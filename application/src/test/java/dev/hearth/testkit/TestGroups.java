package dev.hearth.testkit;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.AccountGroups;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.Admission;
import dev.hearth.application.group.ArchiveGroup;
import dev.hearth.application.group.ChangeGroup;
import dev.hearth.application.group.ChangeGroupMember;
import dev.hearth.application.group.ChangeGroupSettings;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.DeleteGroup;
import dev.hearth.application.group.Departure;
import dev.hearth.application.group.GroupAccess;
import dev.hearth.application.group.GroupCloser;
import dev.hearth.application.group.GroupJournal;
import dev.hearth.application.group.Handover;
import dev.hearth.application.group.Heirs;
import dev.hearth.application.group.JoinGroup;
import dev.hearth.application.group.LeaveGroup;
import dev.hearth.application.group.ListGroupMembers;
import dev.hearth.application.group.ListMyGroups;
import dev.hearth.application.group.ListOpenGroups;
import dev.hearth.application.group.MembershipEffects;
import dev.hearth.application.group.RemoveGroupMember;
import dev.hearth.application.group.RestoreGroup;
import dev.hearth.application.group.ShowGroup;
import dev.hearth.application.group.ShowGroupSettings;
import dev.hearth.application.group.TransferGroup;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import java.time.Clock;
import java.util.List;

/** The use cases of groups on one node. */
public final class TestGroups {
    private final Stores stores;
    private final List<MembershipEffects> effects;
    private final FollowUps followUps;
    private final UserCards cards;
    private final EventBus bus;
    private final Cursors cursors;
    private final IdSource ids;
    private final Clock clock;

    TestGroups(
            Stores stores,
            List<MembershipEffects> effects,
            FollowUps followUps,
            UserCards cards,
            EventBus bus,
            Cursors cursors,
            IdSource ids,
            Clock clock) {
        this.stores = stores;
        this.effects = effects;
        this.followUps = followUps;
        this.cards = cards;
        this.bus = bus;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    FollowUps followUps() {
        return followUps;
    }

    public GroupAccess access() {
        return new GroupAccess(stores.groups(), stores.groupMembers());
    }

    public Admission admission() {
        return new Admission(
                stores.groups(),
                stores.groupMembers(),
                stores.groupSeats(),
                stores.subscriptions(),
                stores.users(),
                effects,
                clock);
    }

    public GroupJournal journal() {
        return new GroupJournal(stores.groupActivity(), ids, clock);
    }

    public Departure departure() {
        return new Departure(stores.groupMembers(), stores.invitations(), effects, clock);
    }

    public GroupCloser closer() {
        return new GroupCloser(stores.groups(), stores.groupMembers(), effects, journal(), clock);
    }

    public Handover handover() {
        return new Handover(stores.groups(), stores.groupMembers(), journal());
    }

    /** What the end of an account means for groups. */
    public AccountGroups accounts() {
        return new AccountGroups(
                stores.groups(),
                stores.groupMembers(),
                new Heirs(stores.groupMembers(), stores.users()),
                handover(),
                departure(),
                closer(),
                journal(),
                stores.transactions(),
                bus);
    }

    public CreateGroup createGroup() {
        return new CreateGroup(stores.groups(), admission(), journal(), stores.transactions(), bus, ids, clock);
    }

    public ListMyGroups listMyGroups() {
        return new ListMyGroups(stores.groups(), cursors);
    }

    public ListOpenGroups listOpenGroups() {
        return new ListOpenGroups(stores.groups(), cursors);
    }

    public ShowGroup showGroup() {
        return new ShowGroup(access());
    }

    public ShowGroupSettings showGroupSettings() {
        return new ShowGroupSettings(access());
    }

    public ChangeGroup changeGroup() {
        return new ChangeGroup(access(), stores.groups(), journal(), stores.transactions(), bus);
    }

    public ChangeGroupSettings changeGroupSettings() {
        return new ChangeGroupSettings(access(), stores.groups(), journal(), stores.transactions(), bus);
    }

    public ArchiveGroup archiveGroup() {
        return new ArchiveGroup(access(), closer(), stores.transactions(), bus);
    }

    public RestoreGroup restoreGroup() {
        return new RestoreGroup(access(), closer(), stores.transactions(), bus);
    }

    public DeleteGroup deleteGroup() {
        return new DeleteGroup(access(), closer(), stores.transactions(), bus);
    }

    public JoinGroup joinGroup() {
        return new JoinGroup(
                stores.groups(), stores.groupMembers(), admission(), journal(), stores.transactions(), bus);
    }

    public LeaveGroup leaveGroup() {
        return new LeaveGroup(access(), departure(), journal(), stores.transactions(), bus);
    }

    public TransferGroup transferGroup() {
        return new TransferGroup(access(), handover(), stores.transactions(), bus);
    }

    public AddGroupMember addGroupMember() {
        return new AddGroupMember(
                access(), admission(), journal(), stores.users(), followUps, stores.transactions(), cards, bus);
    }

    public ListGroupMembers listGroupMembers() {
        return new ListGroupMembers(stores.groupMembers(), cards, cursors);
    }

    public ChangeGroupMember changeGroupMember() {
        return new ChangeGroupMember(access(), stores.groupMembers(), journal(), stores.transactions(), cards, bus);
    }

    public RemoveGroupMember removeGroupMember() {
        return new RemoveGroupMember(
                access(), stores.groupMembers(), departure(), journal(), stores.transactions(), bus);
    }
}
