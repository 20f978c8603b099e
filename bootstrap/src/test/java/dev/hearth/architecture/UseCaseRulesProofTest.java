package dev.hearth.architecture;

import org.junit.jupiter.api.Test;

class UseCaseRulesProofTest {
    @Test
    void aUseCaseThatIsOpenToChildrenIsFound() {
        Planted.code("""
                package dev.hearth.application.chat;
                public class SendPlanted { public void run() {} }
                """).breaks(UseCaseRules.USE_CASES_ARE_FINAL, "SendPlanted");
    }

    @Test
    void aUseCaseWithTwoConstructorsIsFound() {
        Planted.code("""
                package dev.hearth.application.chat;
                public final class SendPlanted {
                    public SendPlanted() {}
                    public SendPlanted(int other) {}
                    public void run() {}
                }
                """).breaks(UseCaseRules.USE_CASES_HAVE_ONE_CONSTRUCTOR, "SendPlanted");
    }

    @Test
    void aUseCaseNobodyCanMakeIsFound() {
        Planted.code("""
                package dev.hearth.application.chat;
                public final class SendPlanted { SendPlanted() {} }
                """).breaks(UseCaseRules.USE_CASES_HAVE_ONE_CONSTRUCTOR, "SendPlanted");
    }

    @Test
    void aSecondDoorIsFound() {
        Planted.code("""
                package dev.hearth.application.chat;
                public final class SendPlanted { public void run() {} public void undo() {} }
                """).breaks(UseCaseRules.USE_CASES_HAVE_ONE_DOOR, "SendPlanted");
    }

    @Test
    void aUseCaseNamedAsAThingIsFound() {
        Planted.code("""
                package dev.hearth.application.chat;
                public final class MessageSender { public void run() {} }
                """).breaks(UseCaseRules.USE_CASES_ARE_VERBS, "MessageSender");
    }
}
