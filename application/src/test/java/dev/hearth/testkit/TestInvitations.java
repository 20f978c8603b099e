package dev.hearth.testkit;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.AcceptInvitation;
import dev.hearth.application.group.DeclineInvitation;
import dev.hearth.application.group.InvitationAccess;
import dev.hearth.application.group.InvitationLetters;
import dev.hearth.application.group.InviteByEmail;
import dev.hearth.application.group.InviteByLink;
import dev.hearth.application.group.ListGroupActivity;
import dev.hearth.application.group.ListInvitations;
import dev.hearth.application.group.PreviewInvitation;
import dev.hearth.application.group.ResendInvitation;
import dev.hearth.application.group.RevokeInvitation;
import dev.hearth.application.group.ShowGroupStatistics;
import dev.hearth.application.group.ShowSubscription;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.local.RandomSecrets;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import java.time.Clock;

/** The use cases of coming into groups, and of what a group knows of itself, on one node. */
public final class TestInvitations {
    private final Stores stores;
    private final TestGroups groups;
    private final UserCards cards;
    private final Cursors cursors;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;
    private final SecretSource secrets = new RandomSecrets();
    private final InvitationLetters letters;
    private final InvitationAccess access;

    TestInvitations(
            Stores stores,
            AccountMail mail,
            TestGroups groups,
            UserCards cards,
            Cursors cursors,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.stores = stores;
        this.groups = groups;
        this.cards = cards;
        this.cursors = cursors;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.letters = new InvitationLetters(stores.groups(), stores.users(), mail);
        this.access = new InvitationAccess(groups.access(), stores.groups(), stores.invitations());
    }

    public InviteByEmail byEmail() {
        return new InviteByEmail(
                groups.access(),
                stores.invitations(),
                letters,
                groups.journal(),
                groups.followUps(),
                stores.transactions(),
                cards,
                secrets,
                ids,
                clock);
    }

    public InviteByLink byLink() {
        return new InviteByLink(
                groups.access(),
                stores.invitations(),
                groups.journal(),
                stores.transactions(),
                cards,
                secrets,
                ids,
                clock);
    }

    public ListInvitations list() {
        return new ListInvitations(groups.access(), stores.invitations(), cards, cursors, clock);
    }

    public RevokeInvitation revoke() {
        return new RevokeInvitation(access, stores.invitations(), groups.journal(), stores.transactions(), clock);
    }

    public ResendInvitation resend() {
        return new ResendInvitation(
                access, stores.invitations(), letters, groups.journal(), stores.transactions(), cards, secrets, clock);
    }

    public PreviewInvitation preview() {
        return new PreviewInvitation(access, stores.groups(), cards, clock);
    }

    public AcceptInvitation accept() {
        return new AcceptInvitation(
                access,
                stores.invitations(),
                stores.groups(),
                stores.groupMembers(),
                stores.users(),
                groups.admission(),
                groups.journal(),
                stores.transactions(),
                bus,
                clock);
    }

    public DeclineInvitation decline() {
        return new DeclineInvitation(
                access, stores.invitations(), stores.users(), groups.journal(), stores.transactions(), clock);
    }

    public ShowSubscription showSubscription() {
        return new ShowSubscription(groups.access(), stores.subscriptions(), stores.groupSeats());
    }

    public ListGroupActivity activity() {
        return new ListGroupActivity(groups.access(), stores.groupActivity(), cards, cursors);
    }

    public ShowGroupStatistics statistics() {
        return new ShowGroupStatistics(groups.access(), stores.groupSeats(), stores.groupStatistics(), clock);
    }
}
