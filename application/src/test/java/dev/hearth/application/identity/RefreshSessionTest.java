package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.RefreshToken;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.TestIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshSessionTest {
    private final Porch porch = Porch.open();
    private final SignedIn first = porch.registered("ada");

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("SE-4: each refresh gives another refresh token, and the session stays the same")
    void refresh_rotates() {
        Caller before = porch.caller(first);

        SignedIn second = porch.refreshed(first);
        SignedIn third = porch.refreshed(second);

        assertThat(List.of(first, second, third))
                .extracting(SignedIn::refreshToken)
                .doesNotHaveDuplicates();
        assertThat(porch.caller(third).session()).isEqualTo(before.session());
        assertThat(porch.stores().sessions().of(before.user())).hasSize(1);
    }

    @Test
    @DisplayName("SE-4: a spent token whose successor was used ends the session, its access, and all its tokens")
    void reuse_ends_the_session() {
        SignedIn second = porch.refreshed(first);
        SignedIn third = porch.refreshed(second);

        mustBeRefused(first.refreshToken());

        mustBeRefused(second.refreshToken());
        mustBeRefused(third.refreshToken());
        assertThatThrownBy(() -> porch.caller(third)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.stores().sessions().of(porch.user("ada").id())).isEmpty();
    }

    @Test
    @DisplayName("SE-4: the reuse is noted once with the thief's address, and all nodes are told")
    void reuse_is_noted_and_signalled() {
        Caller caller = porch.caller(first);
        porch.refreshed(porch.refreshed(first));

        try (EventEar ear = EventEar.on(porch.bus())) {
            mustBeRefused(first.refreshToken());
            mustBeRefused(first.refreshToken());

            assertThat(ear.signals())
                    .containsExactly(new Signal(
                            LiveSessions.ENDED,
                            caller.user().scope(),
                            caller.session().toString()));
        }
        assertThat(porch.identity().log().events())
                .filteredOn(event -> event.kind() == SecurityEvent.Kind.REFRESH_TOKEN_REUSED)
                .singleElement()
                .satisfies(event -> assertThat(event.address()).isEqualTo(Porch.PHONE.address()));
    }

    @Test
    @DisplayName("SE-4: only the session whose token was shown twice ends")
    void other_sessions_live_on() {
        SignedIn elsewhere = porch.loggedIn("ada", Porch.PHONE);
        porch.refreshed(porch.refreshed(first));

        mustBeRefused(first.refreshToken());

        assertThat(porch.caller(porch.refreshed(elsewhere)).user())
                .isEqualTo(porch.user("ada").id());
    }

    @Test
    @DisplayName("SE-5: a lost answer is given again: the same successor, which then works")
    void a_lost_answer_is_given_again() {
        SignedIn lost = porch.refreshed(first);
        porch.clock().move(Duration.ofMinutes(10));

        SignedIn again = porch.refreshed(first);

        assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
        assertThat(porch.caller(porch.refreshed(again))).isNotNull();
        assertThat(porch.noted()).doesNotContain(SecurityEvent.Kind.REFRESH_TOKEN_REUSED);
    }

    @Test
    @DisplayName("SE-5: an answer that was lost on one node is given again by another")
    void another_node_gives_the_same_successor() {
        try (Porch beside = porch.beside()) {
            assertThat(beside.refreshed(first).refreshToken())
                    .isEqualTo(porch.refreshed(first).refreshToken());
        }
    }

    @Test
    @DisplayName("SE-5: 20 parallel refreshes of one token give one successor, and the session lives on")
    void parallel_refreshes_give_one_successor() {
        SignedIn start = first;
        for (int round = 0; round < 20; round++) {
            SignedIn token = start;
            List<SignedIn> answers =
                    Race.of(20, runner -> porch.refreshed(token)).everybody();

            assertThat(answers)
                    .extracting(SignedIn::refreshToken)
                    .containsOnly(answers.getFirst().refreshToken());
            start = answers.getFirst();
        }
        assertThat(porch.caller(porch.refreshed(start))).isNotNull();
        assertThat(porch.stores().sessions().of(porch.user("ada").id())).hasSize(1);
    }

    @Test
    @DisplayName("SE-4: of the tokens of a chain, only the newest two are ever taken")
    void an_old_token_never_works_however_old() {
        SignedIn newest = first;
        for (int i = 0; i < 5; i++) {
            newest = porch.refreshed(newest);
        }
        mustBeRefused(first.refreshToken());
        mustBeRefused(newest.refreshToken());
    }

    @Test
    @DisplayName("a session that is not used for its idle time ends, and not before")
    void an_idle_session_ends() {
        porch.clock().move(TestIdentity.LIFE.idle().minusMillis(1));
        SignedIn second = porch.refreshed(first);
        porch.clock().move(TestIdentity.LIFE.idle().minusMillis(1));
        SignedIn third = porch.refreshed(second);
        porch.clock().move(TestIdentity.LIFE.idle());

        mustBeRefused(third.refreshToken());
    }

    @Test
    @DisplayName("SE-2: a session ends after its whole life, however busy it was")
    void a_busy_session_ends_too() {
        SignedIn newest = first;
        for (int day = 0; day < 89; day++) {
            porch.clock().move(Duration.ofDays(1));
            newest = porch.refreshed(newest);
        }
        assertThat(newest.sessionExpiresAt()).isEqualTo(porch.clock().instant().plus(Duration.ofDays(1)));
        porch.clock().move(Duration.ofDays(1));

        mustBeRefused(newest.refreshToken());
    }

    @ParameterizedTest
    @EnumSource(value = AccountStatus.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void whoever_may_not_come_in_cannot_refresh_either(AccountStatus status) {
        porch.stores().users().replace(porch.user("ada").withStatus(status).next());

        mustBeRefused(first.refreshToken());
    }

    @Test
    void somebody_whose_account_is_gone_cannot_refresh() {
        porch.stores().users().remove(porch.user("ada").id());

        mustBeRefused(first.refreshToken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hrt_",
                "hrt_x.y",
                "null",
                "hrt_AAAAAAAAAAAAAAAAAAAAAA.",
                "Bearer",
                "\u0000",
                "hrt_.",
                "{}"
            })
    void garbage_is_refused_like_any_other_token(String text) {
        mustBeRefused(text);
        mustBeRefused(first.refreshToken() + text + "x");
        mustBeRefused(first.token());
    }

    @Test
    void a_token_of_another_session_does_not_open_this_one() {
        RefreshToken mine = RefreshToken.parse(first.refreshToken()).orElseThrow();
        RefreshToken other =
                RefreshToken.parse(porch.registered("grace").refreshToken()).orElseThrow();

        mustBeRefused(new RefreshToken(mine.session(), other.secret()).written());
    }

    @Test
    void the_session_shows_from_where_it_was_used_last() {
        porch.clock().move(Duration.ofHours(1));
        porch.sessions().refresh().run(first.refreshToken(), Porch.PHONE);

        Session session = porch.stores().sessions().of(porch.user("ada").id()).getFirst();
        assertThat(session.device()).isEqualTo(Porch.PHONE);
        assertThat(session.usedAt()).isEqualTo(porch.clock().instant());
    }

    @Test
    @DisplayName("SC-1: without the server's key the next token cannot be reckoned from the one before")
    void successors_need_the_key() {
        RefreshToken token = RefreshToken.parse(first.refreshToken()).orElseThrow();

        RefreshToken forged =
                new Successors("a key that somebody else made up".getBytes(StandardCharsets.UTF_8)).after(token);

        assertThat(forged.written()).isNotEqualTo(porch.refreshed(first).refreshToken());
    }

    private void mustBeRefused(String token) {
        Device thief = Porch.PHONE;
        assertThatThrownBy(() -> porch.sessions().refresh().run(token, thief))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessage("The refresh token is not valid.");
    }
}
