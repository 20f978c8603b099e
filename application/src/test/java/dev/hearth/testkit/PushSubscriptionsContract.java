package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushKeys;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.notification.PushTarget;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link PushSubscriptions}. */
public interface PushSubscriptionsContract extends StoresUnderTest {
    /** Those of the example of RFC 8291, appendix A. */
    PushKeys KEYS = new PushKeys(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");

    private PushSubscriptions subscriptions() {
        return stores().pushSubscriptions();
    }

    private static PushEndpoint endpoint(String name) {
        return PushEndpoint.parse("https://push.example.org:8443/send/" + name + "?a=%20b");
    }

    private PushSubscription stored(Given given, User user, PushTarget target) {
        return stored(given, user, target, "");
    }

    private PushSubscription stored(Given given, User user, PushTarget target, String label) {
        PushSubscription one = PushSubscription.made(
                user.id(),
                new SessionId(given.ids().next()),
                target,
                label,
                given.clock().instant());
        subscriptions().put(one);
        return one;
    }

    private PushSubscription stored(Given given, User user, String name) {
        return stored(given, user, new PushTarget.WebPush(endpoint(name), KEYS));
    }

    @Test
    default void everyKindIsKeptExactlyInTheOrderInWhichTheyWereMade() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<PushSubscription> made = new ArrayList<>();
        for (PushTarget target : List.of(
                new PushTarget.Webhook(endpoint("a"), new SealedText("sealed")),
                new PushTarget.UnifiedPush(endpoint("b"), Optional.empty()),
                new PushTarget.UnifiedPush(endpoint("c"), Optional.of(KEYS)),
                new PushTarget.WebPush(endpoint("d"), KEYS))) {
            made.add(stored(given, ada, target, "The laptop"));
            given.clock().move(Duration.ofMillis(1));
        }
        stored(given, given.storedPerson("grace"), "e");
        assertThat(subscriptions().of(ada.id())).containsExactlyElementsOf(made);
        assertThat(made)
                .allSatisfy(one -> assertThat(subscriptions().find(one.id())).contains(one));
        assertThat(subscriptions().find(new PushSubscriptionId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    default void oneOfTheSameIdTakesThePlaceOfTheOneBeforeWhoeversThatWas() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        PushSubscription before = stored(given, ada, "a");
        given.clock().move(Duration.ofSeconds(1));
        PushSubscription after = stored(given, grace, "a");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(subscriptions().of(ada.id())).isEmpty();
        assertThat(subscriptions().of(grace.id())).containsExactly(after);
    }

    @Test
    default void aChangeIsKeptAndAnEqualOneStoresNothing() {
        Given given = Given.in(stores());
        PushSubscription one = stored(given, given.storedPerson("ada"), "a");
        PushSubscription failed = one.failed("The service answered 500.");
        assertThat(subscriptions().change(one.id(), seen -> seen.failed("The service answered 500.")))
                .contains(failed);
        assertThat(subscriptions().find(one.id())).contains(failed);
        assertThat(subscriptions().change(one.id(), seen -> seen)).contains(failed);
        PushSubscription alone = failed.leftAlone(given.clock().instant().plusSeconds(90));
        assertThat(subscriptions()
                        .change(
                                one.id(),
                                seen -> seen.leftAlone(given.clock().instant().plusSeconds(90))))
                .contains(alone);
        assertThat(subscriptions().find(one.id())).contains(alone);
        PushSubscription well = alone.succeeded(given.clock().instant());
        assertThat(subscriptions()
                        .change(one.id(), seen -> seen.succeeded(given.clock().instant())))
                .contains(well);
        assertThat(subscriptions().find(one.id())).contains(well);
        assertThat(subscriptions().change(new PushSubscriptionId(UUID.randomUUID()), seen -> seen.failed("x")))
                .isEmpty();
    }

    @Test
    default void aRefusedChangeStoresNothing() {
        Given given = Given.in(stores());
        PushSubscription one = stored(given, given.storedPerson("ada"), "a");
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> subscriptions().change(one.id(), seen -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(subscriptions().find(one.id())).contains(one);
    }

    @Test
    default void ofManyWhoCountAFailureAtOnceNoneIsLost() {
        Given given = Given.in(stores());
        PushSubscription one = stored(given, given.storedPerson("ada"), "a");
        Race.of(10, runner -> subscriptions().change(one.id(), seen -> seen.failed("no " + runner)))
                .everybody();
        assertThat(subscriptions().find(one.id()).orElseThrow().failures()).isEqualTo(10);
    }

    @Test
    default void whatWasMadeAnewIsNotRemovedForTheOneBefore() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        PushSubscription before = stored(given, ada, "a");
        PushSubscription after = stored(given, given.storedPerson("grace"), "a");
        assertThat(subscriptions().remove(before)).isFalse();
        assertThat(subscriptions().find(after.id())).contains(after);
        subscriptions().change(after.id(), seen -> seen.failed("x"));
        assertThat(subscriptions().remove(after)).isTrue();
        assertThat(subscriptions().find(after.id())).isEmpty();
        assertThat(subscriptions().remove(after)).isFalse();
        PushSubscription again = new PushSubscription(
                before.id(),
                before.user(),
                before.session(),
                before.target(),
                "",
                before.createdAt().plusMillis(1),
                Optional.empty(),
                0,
                "",
                Optional.empty(),
                1);
        subscriptions().put(again);
        assertThat(subscriptions().remove(before)).isFalse();
        assertThat(subscriptions().find(again.id())).contains(again);
    }

    @Test
    default void allOfAPersonAreRemovedAndNoOthers() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        stored(given, ada, "a");
        stored(given, ada, "b");
        PushSubscription other = stored(given, given.storedPerson("grace"), "c");
        subscriptions().removeAll(ada.id());
        assertThat(subscriptions().of(ada.id())).isEmpty();
        assertThat(subscriptions().find(other.id())).contains(other);
    }

    @Test
    default void allAreListedPageByPage() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<PushSubscription> made = IntStream.range(0, 7)
                .mapToObj(number -> stored(given, ada, "number-" + number))
                .toList();
        List<PushSubscription> listed = Page.all(next -> subscriptions().list(next.map(PushSubscriptionId::parse), 3));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(made);
        assertThat(listed).extracting(one -> one.id().toString()).isSorted();
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void awkwardLabelsComeBackExactly(String text) {
        Given given = Given.in(stores());
        PushSubscription one =
                stored(given, given.storedPerson("ada"), new PushTarget.WebPush(endpoint("a"), KEYS), text);
        assertThat(subscriptions().find(one.id())).contains(one);
    }

    @Test
    default void whatIsRolledBackIsNone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    stored(given, ada, "a");
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(subscriptions().of(ada.id())).isEmpty();
    }
}
