package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.group.port.Invitations;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of {@link Invitations}. */
public interface InvitationsContract extends StoresUnderTest {
    Instant NOW = Instant.parse("2026-04-05T06:07:08.901Z");
    GroupId HOME = new GroupId(new UUID(0x0190_0000_0000_7000L, 5));

    private static SecretDigest secret(String text) {
        return SecretDigest.of(new SecretCode(text));
    }

    private static Invitation link(TestIds ids, String secret, Optional<Integer> mostUses) {
        return Invitation.link(
                new InvitationId(ids.next()),
                HOME,
                People.ada().user().id(),
                GroupRole.MEMBER,
                secret(secret),
                NOW,
                NOW.plus(Duration.ofDays(3)),
                mostUses);
    }

    private static Invitation letter(TestIds ids) {
        return Invitation.mailed(
                new InvitationId(ids.next()),
                HOME,
                People.ada().user().id(),
                new EmailAddress("Grace@Example.org"),
                GroupRole.MEMBER,
                secret("by mail"),
                NOW,
                NOW.plus(Duration.ofDays(3)));
    }

    @Test
    default void everyFormIsKeptExactlyAndFoundByIdAndSecret() {
        TestIds ids = new TestIds();
        Stream.of(link(ids, "one", Optional.empty()), link(ids, "two", Optional.of(1000)), letter(ids))
                .forEach(invitation -> {
                    stores().invitations().add(invitation);
                    assertThat(stores().invitations().find(invitation.id())).contains(invitation);
                    assertThat(stores().invitations().findBySecret(invitation.secret()))
                            .contains(invitation);
                });
        assertThat(stores().invitations().findBySecret(secret("three"))).isEmpty();
    }

    @Test
    default void aChangeIsStoredAndAnEarlierSecretFindsNothing() {
        Invitation made = letter(new TestIds());
        stores().invitations().add(made);
        Invitation renewed = stores().invitations().change(made.id(), it -> it.renewed(secret("new"), NOW));
        Invitation declined = stores().invitations().change(made.id(), it -> it.declined(NOW));
        assertThat(declined).isEqualTo(renewed.declined(NOW));
        assertThat(stores().invitations().find(made.id())).contains(declined);
        assertThat(stores().invitations().findBySecret(secret("new"))).contains(declined);
        assertThat(stores().invitations().findBySecret(made.secret())).isEmpty();
    }

    @Test
    default void aChangeToNothingThereAndARefusedChangeStoreNothing() {
        Invitation made = link(new TestIds(), "one", Optional.empty());
        assertThatThrownBy(() -> stores().invitations().change(made.id(), it -> it.used(NOW)))
                .isInstanceOf(Refusal.NotFound.class);
        stores().invitations().add(made);
        assertThatThrownBy(() -> stores().invitations().change(made.id(), it -> {
                    throw new Refusal.Forbidden("No.");
                }))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(stores().invitations().change(made.id(), it -> it)).isEqualTo(made);
        assertThat(stores().invitations().find(made.id())).contains(made);
    }

    @Test
    default void ofManyWhoUseItAtOnceAsManyComeThroughAsItLetsIn() {
        Invitation made = link(new TestIds(), "one", Optional.of(7));
        stores().invitations().add(made);
        Race<Invitation> race = Race.of(50, runner -> stores().invitations().change(made.id(), it -> it.used(NOW)));
        assertThat(race.failures()).hasSize(43).allMatch(Refusal.NotFound.class::isInstance);
        assertThat(race.results()).extracting(Invitation::uses).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
        assertThat(stores().invitations().find(made.id()).orElseThrow().uses()).isEqualTo(7);
    }

    @Test
    default void theInvitationsOfAGroupComeNewestFirstPageByPage() {
        TestIds ids = new TestIds();
        List<Invitation> made = Stream.of("one", "two", "three", "four", "five")
                .map(text -> link(ids, text, Optional.empty()))
                .toList();
        made.forEach(stores().invitations()::add);
        List<Invitation> read = Pages.all(key -> stores().invitations().of(HOME, key.map(InvitationId::parse), 2));
        assertThat(read).containsExactlyElementsOf(made.reversed());
        assertThat(stores().invitations()
                        .of(new GroupId(new UUID(1, 2)), Optional.empty(), 2)
                        .items())
                .isEmpty();
    }

    @Test
    default void withinATransactionAUseStandsOrFallsWithIt() {
        Invitation made = link(new TestIds(), "one", Optional.of(1));
        stores().invitations().add(made);
        stores().transactions().run(() -> stores().invitations().change(made.id(), it -> it.used(NOW)));
        assertThat(stores().invitations().find(made.id()).orElseThrow().uses()).isEqualTo(1);
    }

    @Test
    default void thoseOfOneInviterAreFoundUntilTheyAreEnded() {
        TestIds ids = new TestIds();
        Invitation open = link(ids, "one", Optional.of(1));
        Invitation mailed = letter(ids);
        Invitation ended = link(ids, "two", Optional.empty());
        Stream.of(open, mailed, ended).forEach(stores().invitations()::add);
        stores().invitations().change(ended.id(), it -> it.revoked(NOW));
        stores().invitations().change(open.id(), it -> it.used(NOW));
        UserId ada = People.ada().user().id();
        assertThat(stores().invitations().lastingBy(HOME, ada)).containsExactlyInAnyOrder(open.id(), mailed.id());
        assertThat(stores().invitations().lastingBy(HOME, new UserId(new UUID(1, 2))))
                .isEmpty();
        assertThat(stores().invitations().lastingBy(new GroupId(new UUID(1, 2)), ada))
                .isEmpty();
    }
}
