package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.InviteByEmail;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.work.ProjectRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told that somebody else has let them in, or wants them to come. */
class LetInTest {
    private final Inbox inbox = new Inbox();
    private final GroupId club = GroupId.parse(inbox.hearth
            .createGroup()
            .run(inbox.ada, new CreateGroup.Command(new GroupName("Chess club"), ""))
            .id());

    @AfterEach
    void close() {
        inbox.close();
    }

    private void letsIn(Caller newcomer) {
        inbox.hearth
                .addGroupMember()
                .run(inbox.ada, club, new AddGroupMember.Command(newcomer.user(), Optional.of(GroupRole.MEMBER)));
    }

    private InvitationId invites(String name) {
        EmailAddress to = new EmailAddress(name + "@example.org");
        return InvitationId.parse(inbox.hearth
                .invitations()
                .byEmail()
                .run(inbox.ada, club, new InviteByEmail.Command(to, Optional.of(GroupRole.MEMBER), Optional.empty()))
                .id());
    }

    private SecretCode mailed(String name) {
        return inbox.hearth
                .identity()
                .mail()
                .awaitLetter(new EmailAddress(name + "@example.org"), AccountLetter.GroupInvitation.class)
                .code();
    }

    private void verified(Caller caller) {
        User user = inbox.hearth.stores().users().find(caller.user()).orElseThrow();
        inbox.hearth.stores().users().replace(user.withEmail(user.email(), true).next());
    }

    private NotificationView only(Caller person) {
        List<NotificationView> told = inbox.told(person);
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    private static void mustSayNothing(NotificationView told) {
        assertThat(told.title()).isEmpty();
        assertThat(told.message()).isEmpty();
        assertThat(told.actors()).isEmpty();
        assertThat(told.metadata()).isEmpty();
    }

    @Test
    void HT_07_whoIsLetIntoAGroupIsToldOnce() {
        letsIn(inbox.eve);
        letsIn(inbox.eve);
        NotificationView told = only(inbox.eve);
        assertThat(told.type()).isEqualTo("invitation");
        assertThat(told.title()).contains("ada added you to a group");
        assertThat(told.message()).contains("Chess club");
        assertThat(told.priority()).isEqualTo("high");
        assertThat(told.count()).isEqualTo(1);
        assertThat(told.metadata().orElseThrow().groupId()).contains(club.toString());
        assertThat(inbox.told(inbox.ada)).isEmpty();
    }

    @Test
    void whoIsLetIntoAProjectOrAPrivateChannelIsTold() {
        inbox.hearth.addChannelMember().run(inbox.ada, inbox.channel, inbox.eve.user());
        inbox.hearth.projects().addProjectMember().run(inbox.ada, inbox.project, inbox.eve.user(), ProjectRole.VIEWER);
        assertThat(inbox.told(inbox.eve))
                .extracting(told -> told.title().orElseThrow())
                .containsExactlyInAnyOrder("ada added you to a channel", "ada added you to a project");
        assertThat(inbox.told(inbox.eve))
                .extracting(told -> told.message().orElseThrow())
                .containsExactlyInAnyOrder("general", "Home");
        assertThat(inbox.told(inbox.eve))
                .extracting(
                        told -> told.metadata().orElseThrow().channelId(),
                        told -> told.metadata().orElseThrow().projectId())
                .containsExactlyInAnyOrder(
                        tuple(Optional.of(inbox.channel.toString()), Optional.empty()),
                        tuple(Optional.empty(), Optional.of(inbox.project.toString())));
    }

    @Test
    void readingTheChannelReadsThatTooAndComingBackIsToldAgain() {
        inbox.hearth.addChannelMember().run(inbox.ada, inbox.channel, inbox.eve.user());
        assertThat(inbox.unread(inbox.eve)).isEqualTo(1);
        inbox.hearth.chat().markRead().run(inbox.eve, inbox.says(inbox.ada, "Hello"));
        assertThat(inbox.unread(inbox.eve)).isZero();
        inbox.hearth.chat().removeChannelMember().run(inbox.ada, inbox.channel, inbox.eve.user());
        mustSayNothing(only(inbox.eve));
        inbox.hearth.addChannelMember().run(inbox.ada, inbox.channel, inbox.eve.user());
        assertThat(only(inbox.eve).title()).contains("ada added you to a channel");
        assertThat(inbox.unread(inbox.eve)).isEqualTo(1);
    }

    @Test
    void whoIsInAlreadyOrComesByThemselvesIsNotTold() {
        ChannelId open = ChannelId.parse(inbox.hearth
                .createChannel()
                .run(
                        inbox.ada,
                        new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName("all"), ""))
                .id());
        inbox.hearth.chat().joinChannel().run(inbox.grace, open);
        inbox.hearth.addChannelMember().run(inbox.ada, open, inbox.eve.user());
        inbox.hearth.addChannelMember().run(inbox.ada, inbox.channel, inbox.grace.user());
        inbox.hearth
                .projects()
                .addProjectMember()
                .run(inbox.ada, inbox.project, inbox.grace.user(), ProjectRole.VIEWER);
        assertThat(inbox.told(inbox.grace)).isEmpty();
        assertThat(inbox.told(inbox.eve)).isEmpty();
    }

    @Test
    void AZ_7_whoWasPutOutIsNotToldOfTheGroup() {
        letsIn(inbox.eve);
        letsIn(inbox.grace);
        assertThat(inbox.told(inbox.grace)).hasSize(1);
        inbox.hearth.groups().removeGroupMember().run(inbox.ada, club, inbox.grace.user());
        mustSayNothing(only(inbox.grace));
        inbox.hearth.groups().removeGroupMember().run(inbox.ada, club, inbox.eve.user());
        assertThat(only(inbox.eve).title()).isEmpty();
    }

    @Test
    void HT_07_HT_04_whoHasAnAccountIsToldOfAnInvitationByMail() {
        verified(inbox.eve);
        InvitationId id = invites("eve");
        NotificationView told = only(inbox.eve);
        assertThat(told.type()).isEqualTo("invitation");
        assertThat(told.title()).contains("ada invited you to a group");
        assertThat(told.message()).contains("Chess club");
        assertThat(told.metadata().orElseThrow().invitationId()).contains(id.toString());
        assertThat(told.metadata().orElseThrow().groupId()).isEmpty();
        assertThat(told.toString()).doesNotContain(club.toString());
    }

    @Test
    void AZ_7_whoHasNotProvenTheAddressIsNotTold() {
        invites("eve");
        invites("nobody");
        assertThat(inbox.told(inbox.eve)).isEmpty();
        verified(inbox.eve);
        assertThat(inbox.told(inbox.eve)).isEmpty();
    }

    @Test
    void AZ_7_anInvitationThatIsNotOpenSaysNothing() {
        verified(inbox.eve);
        InvitationId revoked = invites("eve");
        assertThat(only(inbox.eve).title()).isPresent();
        inbox.hearth.invitations().revoke().run(inbox.ada, club, revoked);
        mustSayNothing(only(inbox.eve));
        verified(inbox.grace);
        invites("grace");
        assertThat(only(inbox.grace).title()).isPresent();
        inbox.clock.move(Invitation.USUAL_LIFE);
        mustSayNothing(only(inbox.grace));
    }

    @Test
    void whatWasAcceptedOrRevokedMeanwhileIsNotTold() {
        verified(inbox.eve);
        invites("eve");
        inbox.hearth.invitations().accept().run(inbox.eve, mailed("eve"));
        assertThat(inbox.told(inbox.eve)).isEmpty();
        invites("eve");
        assertThat(inbox.told(inbox.eve)).isEmpty();
        verified(inbox.grace);
        inbox.hearth.invitations().revoke().run(inbox.ada, club, invites("grace"));
        assertThat(inbox.told(inbox.grace)).isEmpty();
    }

    @Test
    void onceAcceptedTheInvitationSaysNoMore() {
        verified(inbox.eve);
        invites("eve");
        assertThat(only(inbox.eve).message()).contains("Chess club");
        inbox.hearth.invitations().accept().run(inbox.eve, mailed("eve"));
        mustSayNothing(only(inbox.eve));
    }

    @Test
    void whoDoesNotWantItIsNotTold() {
        for (Caller person : List.of(inbox.eve, inbox.grace)) {
            verified(person);
            inbox.prefers(person, Map.of(NotificationType.INVITATION, Set.of(NotificationWay.EMAIL)));
        }
        invites("eve");
        letsIn(inbox.grace);
        assertThat(inbox.told(inbox.eve)).isEmpty();
        assertThat(inbox.told(inbox.grace)).isEmpty();
    }

    @Test
    void OR_4_aJobDoneTwiceTellsOnce() {
        verified(inbox.eve);
        invites("eve");
        letsIn(inbox.grace);
        List<Job> asked = inbox.hearth
                .stores()
                .jobs()
                .list(JobFilter.ALL, Optional.empty(), 99)
                .items();
        List<NotificationView> told = List.of(only(inbox.eve), only(inbox.grace));
        asked.forEach(inbox.hearth.notifications().delivery()::handle);
        assertThat(List.of(only(inbox.eve), only(inbox.grace))).isEqualTo(told);
    }
}
