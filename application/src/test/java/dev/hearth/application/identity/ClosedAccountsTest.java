package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.JoinChannel;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.ExternalIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClosedAccountsTest {
    private final Porch porch = Porch.open();
    private final Caller ada = porch.caller(porch.registered("ada"));

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    void a_deleted_account_leaves_nothing_of_who_it_was() {
        Phone.enrolled(porch, ada);
        porch.stores().externalIdentities().add(linked());
        SecretCode code = porch.resetCode(Porch.emailOf("ada"));

        porch.accounts().deleteAccount().run(ada, Porch.proof());

        assertThat(porch.stores().users().findAccount(ada.user())).isEmpty();
        assertThat(porch.stores().users().findByEmail(Porch.emailOf("ada"))).isEmpty();
        assertThat(porch.stores().sessions().of(ada.user())).isEmpty();
        assertThat(porch.stores().secondFactors().find(ada.user())).isEmpty();
        assertThat(porch.stores().externalIdentities().of(ada.user())).isEmpty();
        assertThat(porch.stores()
                        .jobs()
                        .list(JobFilter.ALL, Optional.empty(), 10)
                        .items())
                .isNotEmpty()
                .noneMatch(job -> job.toString().contains("ada@"));
        assertThatThrownBy(() -> porch.accounts().resetPassword().run(code, Porch.OTHER))
                .isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.noted()).contains(SecurityEvent.Kind.DELETED);
    }

    private ExternalIdentity linked() {
        return new ExternalIdentity(
                new ProviderId("elsewhere"),
                "ada-1815",
                ada.user(),
                porch.clock().instant(),
                Optional.of(Porch.emailOf("ada")));
    }

    @Test
    void the_address_and_the_name_can_be_registered_again_by_somebody_who_is_not_them() {
        porch.accounts().deleteAccount().run(ada, Porch.proof());

        Caller another = porch.caller(porch.registered("ada"));

        assertThat(another.user()).isNotEqualTo(ada.user());
        assertThat(porch.stores().secondFactors().find(another.user())).isEmpty();
        assertThat(porch.sessions().listMySessions().run(another)).hasSize(1);
    }

    @Test
    void what_a_former_member_wrote_stays_without_their_name() {
        Caller grace = porch.caller(porch.registered("grace"));
        ChannelId channel = channelOfBoth(grace);
        porch.hearth()
                .sendMessage()
                .run(ada, new SendMessage.Command(channel, new MessageText("remember me"), Optional.empty()));

        porch.accounts().deleteAccount().run(ada, Porch.proof());

        assertThat(porch.hearth()
                        .listMessages()
                        .run(grace, channel, PageRequest.first())
                        .items())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.text()).contains("remember me");
                    assertThat(message.author().displayName()).isEqualTo("Former member");
                    assertThat(message.author().id()).isEqualTo(ada.user().toString());
                });
    }

    private ChannelId channelOfBoth(Caller other) {
        ChannelView view = porch.hearth()
                .createChannel()
                .run(
                        other,
                        new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName("hall"), ""));
        ChannelId channel = ChannelId.parse(view.id());
        JoinChannel join = porch.hearth().joinChannel();
        join.run(ada, channel);
        return channel;
    }

    @Test
    void whoever_is_let_in_somewhere_while_their_account_is_deleted_is_not_left_there() {
        SlowReads reads = new SlowReads();
        try (Porch slow = Porch.on(reads.around(porch.stores()))) {
            Caller grace = porch.caller(porch.registered("grace"));
            CreateGroup.Command home = new CreateGroup.Command(new GroupName("Home"), "");
            GroupId group =
                    GroupId.parse(porch.hearth().createGroup().run(grace, home).id());
            reads.during(
                    "remove",
                    () -> porch.hearth()
                            .addGroupMember()
                            .run(grace, group, new AddGroupMember.Command(ada.user(), Optional.empty())));
            slow.accounts().deleteAccount().run(ada, Porch.proof());
            assertThat(porch.stores().groupMembers().find(group, ada.user())).isEmpty();
        }
    }

    @Test
    void a_deactivated_account_is_kept_and_may_not_be_used() {
        porch.accounts().deactivateAccount().run(ada, Porch.proof());

        assertThat(porch.user("ada").status()).isEqualTo(AccountStatus.DEACTIVATED);
        assertThat(porch.stores().sessions().of(ada.user())).isEmpty();
        assertThatThrownBy(() -> porch.loggedIn("ada", Porch.PHONE))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessage(LogIn.REFUSED);
        assertThatThrownBy(() -> porch.registered("ada")).isInstanceOf(Refusal.Conflict.class);
        assertThat(porch.noted()).contains(SecurityEvent.Kind.DEACTIVATED);
    }

    @Test
    @DisplayName("the last administrator can neither be deleted nor deactivated")
    void the_last_administrator_stays() {
        porch.promote("ada");
        porch.registered("grace");

        mustStay();
        assertThat(porch.caller(porch.loggedIn("ada", Porch.PHONE)).isAdmin()).isTrue();
    }

    @Test
    void an_administrator_who_may_not_come_in_does_not_count() {
        porch.promote("ada");
        porch.registered("grace");
        porch.promote("grace");
        porch.stores()
                .users()
                .replace(porch.user("grace").withStatus(AccountStatus.SUSPENDED).next());

        mustStay();
    }

    @Test
    void one_of_two_administrators_may_go() {
        porch.promote("ada");
        porch.registered("grace");
        porch.promote("grace");

        porch.accounts().deleteAccount().run(ada, Porch.proof());

        assertThat(porch.stores().users().find(ada.user())).isEmpty();
    }

    private void mustStay() {
        assertThatThrownBy(() -> porch.accounts().deleteAccount().run(ada, Porch.proof()))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> porch.accounts().deactivateAccount().run(ada, Porch.proof()))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(porch.user("ada").isActive()).isTrue();
        assertThat(porch.stores().sessions().of(ada.user())).isNotEmpty();
    }
}
