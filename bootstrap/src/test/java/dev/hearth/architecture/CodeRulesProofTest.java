package dev.hearth.architecture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRulesProofTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now()",
                "java.time.Clock.systemUTC()",
                "System.currentTimeMillis()",
                "java.util.UUID.randomUUID()",
                "new java.util.Random()",
                "new java.security.SecureRandom()",
                "(java.util.function.Supplier<java.time.Instant>) java.time.Instant::now"
            })
    void aGlanceAtTheClockAndAThrowOfDiceAreFound(String glance) {
        Planted.code(glancing("dev.hearth.domain.chat", glance))
                .breaks(CodeRules.TIME_AND_CHANCE_COME_IN_BY_THE_DOOR, "Glancing");
    }

    @Test
    void aClockHandedInIsFine() {
        Planted.code(glancing("dev.hearth.domain.chat", "java.time.Instant.now((java.time.Clock) null)"))
                .keeps(CodeRules.TIME_AND_CHANCE_COME_IN_BY_THE_DOOR);
    }

    @Test
    void theInProcessDoorsMayThrowDice() {
        Planted.code(glancing("dev.hearth.application.local", "new java.security.SecureRandom()"))
                .keeps(CodeRules.TIME_AND_CHANCE_COME_IN_BY_THE_DOOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.google.inject.Inject", "jakarta.inject.Inject", "jakarta.ws.rs.core.Context"})
    void anInjectedFieldIsFound(String annotation) {
        Planted.code("""
                package dev.hearth.adapter.rest.chat;
                class Injected { @%s String part; }
                """.formatted(annotation)).breaks(CodeRules.NOTHING_IS_INJECTED_INTO_FIELDS, "Injected.part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ChannelsImpl", "ChannelManager", "ChannelHelper", "ChannelUtil", "ChannelUtils"})
    void aNameThatSaysNothingIsFound(String name) {
        Planted.code("""
                package dev.hearth.adapter.rest.chat;
                class %s {}
                """.formatted(name)).breaks(CodeRules.NAMES_SAY_WHAT_A_CLASS_IS, name);
    }

    @Test
    void aWordToTheTerminalIsFound() {
        Planted.code("""
                package dev.hearth.adapter.sqlite.chat;
                class Talkative { void talk() { System.out.println("hello"); } }
                """).breaks(CodeRules.ONLY_BOOTSTRAP_SPEAKS_TO_THE_TERMINAL, "Talkative");
    }

    @Test
    void anExceptionBesideTheRefusalsIsFound() {
        Planted.code("""
                package dev.hearth.application.chat;
                class NoSuchChannel extends RuntimeException {}
                """).breaks(CodeRules.THE_HOUSE_SAYS_NO_WITH_REFUSALS, "NoSuchChannel");
    }

    @Test
    void aPackageThatIsSilentAboutNullsIsFound() {
        Planted.code("""
                package dev.hearth.domain.planted;
                class Silent {}
                """).breaks(CodeRules.NOTHING_IS_NULL_UNLESS_SAID, "Silent");
    }

    private static String glancing(String room, String glance) {
        return """
                package %s;
                class Glancing { Object seen = %s; }
                """.formatted(room, glance);
    }
}
