package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SecurityEvent.Kind;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link SecurityLog}. */
public interface SecurityLogContract {
    SecurityLog log();

    /** What an operator finds: one text per event, oldest first. */
    List<String> noted();

    @ParameterizedTest
    @EnumSource
    default void anEventOfEveryKindIsFound(Kind kind) {
        UserId ada = People.ada().user().id();
        log().note(new SecurityEvent(kind, Optional.of(ada), "203.0.113.7", "by the web client"));
        assertThat(noted())
                .singleElement()
                .asString()
                .contains(kind.name(), ada.toString(), "203.0.113.7", "by the web client");
    }

    @Test
    default void anEventAboutNobodyKnownIsFoundToo() {
        log().note(new SecurityEvent(Kind.LOG_IN_REFUSED, Optional.empty(), "2001:db8::7", "no such account"));
        assertThat(noted()).singleElement().asString().contains("LOG_IN_REFUSED", "2001:db8::7", "no such account");
    }

    @Test
    default void eventsKeepTheirOrder() {
        log().note(told("one"));
        log().note(told("two"));
        log().note(told("two"));
        assertThat(noted()).hasSize(3);
        assertThat(noted().getFirst()).contains("one");
        assertThat(noted().subList(1, 3)).allMatch(text -> text.contains("two"));
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void whateverAClientSendsIsOneEvent(String text) {
        log().note(told(text));
        log().note(new SecurityEvent(Kind.LOGGED_IN, Optional.empty(), text, ""));
        assertThat(noted()).hasSize(2);
    }

    @Test
    default void noEventOfManyAtOnceIsLost() {
        Race.of(16, runner -> {
                    log().note(told("runner " + runner + "."));
                    return runner;
                })
                .everybody();
        for (int runner = 0; runner < 16; runner++) {
            String name = "runner " + runner + ".";
            assertThat(noted()).filteredOn(text -> text.contains(name)).hasSize(1);
        }
    }

    private static SecurityEvent told(String detail) {
        return new SecurityEvent(Kind.LOGGED_IN, Optional.empty(), "203.0.113.7", detail);
    }
}
