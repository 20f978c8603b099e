package dev.hearth.architecture;

import org.junit.jupiter.api.Test;

class DiagramRulesProofTest {
    @Test
    void anAdapterThatKnowsAnotherIsFound() {
        Planted.code("""
                package dev.hearth.adapter.redis.planted;
                class Neighbour { dev.hearth.adapter.sqlite.SqliteStores stores; }
                """).breaks(DiagramRules.MODULES_FOLLOW_THE_DIAGRAM, "Neighbour");
    }

    @Test
    void aUseCaseThatKnowsAnAdapterIsFound() {
        Planted.code("""
                package dev.hearth.application.chat;
                class Outwards { dev.hearth.adapter.sqlite.SqliteStores stores; }
                """).breaks(DiagramRules.MODULES_FOLLOW_THE_DIAGRAM, "Outwards");
    }

    @Test
    void aFeatureThatKnowsLiveIsFound() {
        Planted.code("""
                package dev.hearth.application.chat;
                class Telling { dev.hearth.application.live.Live live; }
                """).breaks(DiagramRules.FEATURES_FOLLOW_THE_DIAGRAM, "Telling");
    }

    @Test
    void aFeatureThatKnowsOneBuiltOnItIsFoundInTheDomainToo() {
        Planted.code("""
                package dev.hearth.domain.identity;
                class Upwards { dev.hearth.domain.chat.ChannelId channel; }
                """).breaks(DiagramRules.FEATURES_FOLLOW_THE_DIAGRAM, "Upwards");
    }

    @Test
    void twoPackagesInACircleAreFound() {
        Planted.code("""
                package dev.hearth.domain.planted;
                public class Hen { dev.hearth.domain.planted.nest.Egg egg; }
                """, """
                package dev.hearth.domain.planted.nest;
                public class Egg { dev.hearth.domain.planted.Hen hen; }
                """).breaks(DiagramRules.PACKAGES_KNOW_EACH_OTHER_ONE_WAY, "Cycle detected");
    }
}
