package dev.hearth.application.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.group.PlanKey;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.group.SubscriptionStatus;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HT-04, HT-05: coming into a group by invitation, and the seats there are. */
class InvitationsTest {
    private final TestClock clock = TestClock.someDay();
    private final TestHearth hearth = TestHearth.on(MemoryStore.fresh(), new LocalEventBus(), clock);
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final GroupId home = GroupId.parse(hearth.createGroup()
            .run(ada, new CreateGroup.Command(new GroupName("Home"), ""))
            .id());

    @AfterEach
    void close() {
        hearth.close();
    }

    private InvitationView link(Optional<Integer> mostUses) {
        InviteByLink.Command command =
                new InviteByLink.Command(Optional.of(GroupRole.MEMBER), Optional.empty(), mostUses);
        return hearth.invitations().byLink().run(ada, home, command);
    }

    private static SecretCode token(InvitationView link) {
        return new SecretCode(link.token().orElseThrow());
    }

    private InvitationView mailedTo(String name) {
        EmailAddress to = new EmailAddress(name + "@example.org");
        return hearth.invitations()
                .byEmail()
                .run(ada, home, new InviteByEmail.Command(to, Optional.of(GroupRole.MEMBER), Optional.empty()));
    }

    private SecretCode mailed(String name) {
        return hearth.identity()
                .mail()
                .awaitLetter(new EmailAddress(name + "@example.org"), AccountLetter.GroupInvitation.class)
                .code();
    }

    private void verified(Caller caller) {
        User user = hearth.stores().users().find(caller.user()).orElseThrow();
        hearth.stores().users().replace(user.withEmail(user.email(), true).next());
    }

    private GroupView accept(Caller caller, SecretCode token) {
        return hearth.invitations().accept().run(caller, token);
    }

    private static void isNoInvitation(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.NotFound.class).hasMessage("There is no such invitation.");
    }

    private List<String> journal() {
        return hearth.invitations().activity().run(ada, home, PageRequest.first()).items().stream()
                .map(ActivityView::action)
                .toList();
    }

    @Test
    void aLinkTellsWhoAsksWhereAndLetsInOnceForEachPerson() {
        InvitationView link = link(Optional.of(2));
        assertThat(hearth.invitations().preview().run(token(link))).isEqualTo(new InvitationPreview("Home", "ada"));
        accept(grace, token(link));
        assertThat(accept(grace, token(link)).membership().orElseThrow().role()).isEqualTo("member");
        List<InvitationView> listed =
                hearth.invitations().list().run(ada, home, PageRequest.first()).items();
        assertThat(listed).extracting(InvitationView::uses).containsExactly(1);
        assertThat(listed).extracting(InvitationView::token).containsExactly(Optional.empty());
        assertThat(journal()).containsExactly("invitation_accepted", "invitation_made", "group_created");
    }

    @Test
    void whateverBecameOfAnInvitationTheAnswerIsTheSame() {
        InvitationView usedUp = link(Optional.of(1));
        accept(grace, token(usedUp));
        InvitationView revoked = link(Optional.empty());
        hearth.invitations().revoke().run(ada, home, InvitationId.parse(revoked.id()));
        InvitationView expired = link(Optional.empty());
        clock.move(Invitation.USUAL_LIFE);
        Caller alan = hearth.somebodyCalled("alan");
        for (SecretCode dead : List.of(token(usedUp), token(revoked), token(expired), new SecretCode("never was"))) {
            isNoInvitation(() -> hearth.invitations().preview().run(dead));
            isNoInvitation(() -> accept(alan, dead));
            isNoInvitation(() -> hearth.invitations().decline().run(alan, dead));
        }
    }

    @Test
    void aMailedInvitationIsForTheAccountWithThatVerifiedAddress() {
        InvitationView made = mailedTo("grace");
        assertThat(made.token()).isEmpty();
        SecretCode token = mailed("grace");
        Caller alan = hearth.somebodyCalled("alan");
        verified(alan);
        for (Caller other : List.of(alan, grace)) {
            assertThatThrownBy(() -> accept(other, token)).isInstanceOf(Refusal.Forbidden.class);
        }
        verified(grace);
        accept(grace, token);
        isNoInvitation(() -> accept(alan, token));
    }

    @Test
    void whatIsSentAgainHasANewSecretAndWhatIsDeclinedIsOver() {
        verified(grace);
        InvitationId id = InvitationId.parse(mailedTo("grace").id());
        SecretCode first = mailed("grace");
        clock.move(Duration.ofDays(6));
        hearth.invitations().resend().run(ada, home, id);
        SecretCode second = mailed("grace");
        clock.move(Duration.ofDays(6));
        isNoInvitation(() -> accept(grace, first));
        hearth.invitations().decline().run(grace, second);
        isNoInvitation(() -> accept(grace, second));
        assertThatThrownBy(() -> hearth.invitations().resend().run(ada, home, id))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(journal()).startsWith("invitation_declined", "invitation_sent_again", "invitation_made");
    }

    @Test
    void membersDoNotInviteAndStrangersSeeNothing() {
        InvitationView link = link(Optional.empty());
        InviteByLink.Command wish =
                new InviteByLink.Command(Optional.of(GroupRole.MEMBER), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> hearth.invitations().byLink().run(grace, home, wish))
                .isInstanceOf(Refusal.NotFound.class);
        accept(grace, token(link));
        assertThatThrownBy(() -> hearth.invitations().byLink().run(grace, home, wish))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> hearth.invitations().activity().run(grace, home, PageRequest.first()))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> hearth.invitations()
                        .byLink()
                        .run(
                                ada,
                                home,
                                new InviteByLink.Command(
                                        Optional.of(GroupRole.ADMIN), Optional.empty(), Optional.empty())))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void ofFiftyWhoRaceForTheLastUseOneComesIn() {
        SecretCode token = token(link(Optional.of(1)));
        List<Caller> people = people();
        Race<GroupView> race = Race.of(50, runner -> accept(people.get(runner), token));
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).allMatch(Refusal.NotFound.class::isInstance);
        assertThat(hearth.stores().groupSeats().taken(home)).isEqualTo(2);
    }

    @Test
    void ofFiftyWhoRaceForTheLastSeatOneComesInAndTheOthersHaveUsedNothing() {
        bought(2);
        InvitationView link = link(Optional.of(50));
        List<Caller> people = people();
        Race<GroupView> race = Race.of(50, runner -> accept(people.get(runner), token(link)));
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).allMatch(Refusal.Conflict.class::isInstance);
        assertThat(hearth.stores().invitations().find(InvitationId.parse(link.id())))
                .map(Invitation::uses)
                .contains(1);
    }

    @Test
    void aFullGroupLetsNobodyInUntilWhatItBoughtIsOver() {
        bought(1);
        assertThatThrownBy(() -> hearth.addGroupMember()
                        .run(ada, home, new AddGroupMember.Command(grace.user(), Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, full -> assertThat(full.field()).isEqualTo("seats"));
        clock.move(Duration.ofDays(30));
        hearth.addGroupMember().run(ada, home, new AddGroupMember.Command(grace.user(), Optional.empty()));
        SubscriptionView shown = hearth.invitations().showSubscription().run(grace, home);
        assertThat(shown.seats()).contains(1);
        assertThat(shown.seatsUsed()).contains(2);
    }

    @Test
    void anArchivedGroupInvitesNobodyAndADeletedOneIsGoneForItsInvitationsToo() {
        SecretCode token = token(link(Optional.empty()));
        hearth.groups().archiveGroup().run(ada, home);
        assertThatThrownBy(() -> link(Optional.empty())).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> accept(grace, token)).isInstanceOf(Refusal.Conflict.class);
        hearth.groups().restoreGroup().run(ada, home);
        assertThat(journal()).startsWith("group_unarchived", "group_archived", "invitation_made");
        hearth.groups().deleteGroup().run(ada, home);
        isNoInvitation(() -> hearth.invitations().preview().run(token));
        isNoInvitation(() -> accept(grace, token));
    }

    @Test
    void whoLeavesGivesTheirSeatBackAndAllComingAndGoingIsWrittenDown() {
        bought(2);
        SecretCode token = token(link(Optional.empty()));
        accept(grace, token);
        hearth.groups().leaveGroup().run(grace, home);
        Caller alan = hearth.somebodyCalled("alan");
        accept(alan, token);
        assertThatThrownBy(() -> accept(grace, token)).isInstanceOf(Refusal.Conflict.class);
        hearth.groups().removeGroupMember().run(ada, home, alan.user());
        accept(grace, token);
        assertThat(journal())
                .startsWith(
                        "invitation_accepted",
                        "member_removed",
                        "invitation_accepted",
                        "member_left",
                        "invitation_accepted");
    }

    private void bought(int seats) {
        hearth.stores()
                .subscriptions()
                .put(Subscription.of(
                        home,
                        PlanKey.TEAM,
                        SubscriptionStatus.ACTIVE,
                        Optional.of(seats),
                        Optional.of(clock.instant().plus(Duration.ofDays(30)))));
    }

    private List<Caller> people() {
        return IntStream.range(0, 50)
                .mapToObj(number -> hearth.somebodyCalled("person" + number))
                .toList();
    }
}
