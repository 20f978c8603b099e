package dev.hearth.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** A use case is a verb with one door. */
final class UseCaseRules {
    /** The first words of use cases. A new one joins the list, so that a noun with a run method is noticed. */
    private static final Set<String> VERBS = Set.of("""
            Accept Add Answer Archive Arrange Ask Assign Authenticate Ban Cancel Change Check Clear Close Complete
            Confirm Connect Count Create Deactivate Decline Delete Demote Disable Disconnect Download Edit Enable End
            Exchange Explain Export Fetch Find Follow Forget Forward Import Invite Join Leave Link List Log Mark Move Mute Open
            Pin Play Post Preview Promote React Reactivate Read Record Refresh Register Reject Remove Rename Render Reopen Reply
            Request Resend Reset
            Restore Resume Retry Revoke Rotate Run Save Schedule Search Send Set Share Show Sign Star Start Stop Subscribe Suspend Sweep
            Sync Tidy Transfer Unarchive Unban Unfold Unfollow Unlink Unmute Unpin Unreact Unstar Update Upload Verify
            """.strip().split("\\s+"));

    private static final DescribedPredicate<JavaClass> WITH_A_DOOR = describe(
            "have a run method", type -> inAFeature(type) && !doors(type, "run").isEmpty());

    static final DescribedPredicate<JavaClass> USE_CASE =
            describe("are use cases", type -> inAFeature(type) && (isVerb(type) || WITH_A_DOOR.test(type)));

    @ArchTest
    static final ArchRule USE_CASES_ARE_FINAL = classes()
            .that(USE_CASE)
            .should()
            .haveModifier(FINAL)
            .because("a use case is not a base; hand what two of them share to both as a third class");

    @ArchTest
    static final ArchRule USE_CASES_HAVE_ONE_CONSTRUCTOR = classes()
            .that(USE_CASE)
            .should(ArchCondition.from(
                    describe("have exactly one public constructor", type -> publicConstructors(type) == 1)))
            .because("there is one way to put a use case together; give tests fakes of its ports, not a constructor");

    @ArchTest
    static final ArchRule USE_CASES_HAVE_ONE_DOOR = classes()
            .that(WITH_A_DOOR)
            .should(ArchCondition.from(describe(
                    "have run as the only public method",
                    type -> doors(type, "\\w+").size() == 1)))
            .because("two doors are two use cases; split the class, or take a Command with the choice in it");

    @ArchTest
    static final ArchRule USE_CASES_ARE_VERBS = classes()
            .that(WITH_A_DOOR)
            .should(ArchCondition.from(describe("be named as a verb", UseCaseRules::isVerb)))
            .because("the name says what happens; rename it, or add the verb to the list in UseCaseRules");

    private UseCaseRules() {}

    private static boolean inAFeature(JavaClass type) {
        return type.getPackageName().matches("dev\\.hearth\\.application\\.(?!local$)\\w+")
                && type.isTopLevelClass()
                && !type.isInterface()
                && !type.isRecord()
                && !type.isEnum();
    }

    private static boolean isVerb(JavaClass type) {
        return VERBS.contains(type.getSimpleName().split("(?<=[a-z])(?=[A-Z])", 2)[0]);
    }

    private static List<JavaMethod> doors(JavaClass type, String name) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(PUBLIC))
                .filter(method -> !method.getModifiers().contains(STATIC))
                .filter(method -> !method.getModifiers().contains(SYNTHETIC))
                .filter(method -> method.getName().matches(name))
                .toList();
    }

    private static long publicConstructors(JavaClass type) {
        return type.getConstructors().stream()
                .filter(constructor -> constructor.getModifiers().contains(PUBLIC))
                .count();
    }
}
