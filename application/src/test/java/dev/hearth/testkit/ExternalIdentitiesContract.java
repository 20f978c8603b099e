package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.ExternalIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link ExternalIdentities}. */
public interface ExternalIdentitiesContract extends StoresUnderTest {
    UserId ADA = People.ada().user().id();
    UserId GRACE = People.grace().user().id();
    ProviderId ACME = new ProviderId("acme");
    ProviderId OTHER = new ProviderId("other-2");

    @Test
    default void aLinkIsFoundByProviderAndSubject() {
        ExternalIdentity atAcme = linked(ACME, "42", ADA);
        ExternalIdentity atOther = linked(OTHER, "42", GRACE);
        assertThat(stores().externalIdentities().find(ACME, "42")).contains(atAcme);
        assertThat(stores().externalIdentities().find(OTHER, "42")).contains(atOther);
        assertThat(stores().externalIdentities().find(ACME, "43")).isEmpty();
    }

    @Test
    default void theAddressIsKeptAndFindsNobody() {
        EmailAddress address = new EmailAddress("Ada@Example.org");
        ExternalIdentity identity =
                new ExternalIdentity(ACME, "42", ADA, TestClock.someDay().instant(), Optional.of(address));
        stores().externalIdentities().add(identity);
        assertThat(stores().externalIdentities().find(ACME, "42")).contains(identity);
        assertThat(stores().externalIdentities().find(ACME, address.value())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void subjectsComeBackExactly(String subject) {
        ExternalIdentity identity = linked(ACME, subject, ADA);
        assertThat(stores().externalIdentities().find(ACME, subject)).contains(identity);
        assertThat(stores().externalIdentities().of(ADA)).containsExactly(identity);
    }

    @Test
    default void subjectsThatOnlyLookAlikeAreDifferentPeople() {
        List<String> alike = List.of("ada", "Ada", "ＡＤＡ", "ada ", "\u00e9", "e\u0301", "1", "01");
        Given given = Given.in(stores());
        List<ExternalIdentity> identities = alike.stream()
                .map(subject -> linked(ACME, subject, new UserId(given.ids().next())))
                .toList();
        for (ExternalIdentity identity : identities) {
            assertThat(stores().externalIdentities().find(ACME, identity.subject()))
                    .contains(identity);
        }
    }

    @Test
    default void aPersonsLinksComeByProvider() {
        ExternalIdentity other = linked(OTHER, "1", ADA);
        ExternalIdentity acme = linked(ACME, "2", ADA);
        ExternalIdentity first = linked(new ProviderId("0"), "3", ADA);
        linked(ACME, "4", GRACE);
        assertThat(stores().externalIdentities().of(ADA)).containsExactly(first, acme, other);
        assertThat(stores().externalIdentities()
                        .of(new UserId(Given.in(stores()).ids().next())))
                .isEmpty();
    }

    @Test
    default void anAccountElsewhereBelongsToOneHere() {
        ExternalIdentity first = linked(ACME, "42", ADA);
        refused(ACME, "42", GRACE);
        assertThat(stores().externalIdentities().find(ACME, "42")).contains(first);
        assertThat(stores().externalIdentities().of(GRACE)).isEmpty();
    }

    @Test
    default void nobodyHasTwoAtOneProvider() {
        ExternalIdentity first = linked(ACME, "42", ADA);
        refused(ACME, "43", ADA);
        refused(ACME, "42", ADA);
        assertThat(stores().externalIdentities().of(ADA)).containsExactly(first);
        assertThat(stores().externalIdentities().find(ACME, "43")).isEmpty();
    }

    @Test
    default void ofManyWhoLinkOneAccountElsewhereExactlyOneGetsIt() {
        Given given = Given.in(stores());
        List<ExternalIdentity> won =
                conflicting(runner -> linked(ACME, "42", new UserId(given.ids().next())));
        assertThat(stores().externalIdentities().find(ACME, "42")).contains(won.getFirst());
    }

    @Test
    default void ofManyAccountsElsewhereLinkedAtOnceAPersonGetsOne() {
        List<ExternalIdentity> won = conflicting(runner -> linked(ACME, "number " + runner, ADA));
        assertThat(stores().externalIdentities().of(ADA)).containsExactlyElementsOf(won);
    }

    @Test
    default void aRemovedLinkIsGoneAndBothSidesAreFree() {
        linked(ACME, "42", ADA);
        ExternalIdentity other = linked(OTHER, "42", ADA);
        assertThat(stores().externalIdentities().remove(ADA, ACME)).isTrue();
        assertThat(stores().externalIdentities().remove(ADA, ACME)).isFalse();
        assertThat(stores().externalIdentities().find(ACME, "42")).isEmpty();
        assertThat(stores().externalIdentities().of(ADA)).containsExactly(other);
        ExternalIdentity graces = linked(ACME, "42", GRACE);
        ExternalIdentity again = linked(ACME, "43", ADA);
        assertThat(stores().externalIdentities().of(GRACE)).containsExactly(graces);
        assertThat(stores().externalIdentities().of(ADA)).containsExactly(again, other);
    }

    @Test
    default void allLinksOfAPersonAreRemovedAndNobodyElses() {
        linked(ACME, "1", ADA);
        linked(OTHER, "1", ADA);
        ExternalIdentity graces = linked(ACME, "2", GRACE);
        stores().externalIdentities().removeAll(ADA);
        assertThat(stores().externalIdentities().of(ADA)).isEmpty();
        assertThat(stores().externalIdentities().find(OTHER, "1")).isEmpty();
        assertThat(stores().externalIdentities().of(GRACE)).containsExactly(graces);
        stores().externalIdentities().removeAll(ADA);
    }

    private static List<ExternalIdentity> conflicting(IntFunction<ExternalIdentity> link) {
        Race<ExternalIdentity> race = Race.of(50, link);
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures())
                .hasSize(49)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                Refusal.Conflict.class,
                                refusal -> assertThat(refusal.field()).isEqualTo("provider")));
        return race.results();
    }

    private void refused(ProviderId provider, String subject, UserId user) {
        assertThatThrownBy(() -> linked(provider, subject, user))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("provider"));
    }

    private ExternalIdentity linked(ProviderId provider, String subject, UserId user) {
        ExternalIdentity identity = new ExternalIdentity(
                provider, subject, user, TestClock.someDay().instant(), Optional.empty());
        stores().externalIdentities().add(identity);
        return identity;
    }
}
