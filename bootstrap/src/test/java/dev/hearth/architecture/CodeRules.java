package dev.hearth.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Habits of the code that a machine can see. */
final class CodeRules {
    /** Doors to the wall clock and to chance that need no argument; with a Clock handed in the same methods are fine. */
    private static final Set<String> UNFORESEEABLE = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalTime.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.Year.now()",
            "java.time.YearMonth.now()",
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.util.UUID.randomUUID()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.lang.Math.random()",
            "java.util.Date.<init>()");

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_COME_IN_BY_THE_DOOR = noClasses()
            .that()
            .resideInAnyPackage("dev.hearth.domain..", "dev.hearth.application..")
            .and()
            .resideOutsideOfPackage("dev.hearth.application.local..")
            .should()
            .accessTargetWhere(describe("reads the clock or throws dice", CodeRules::isUnforeseeable))
            .because("what cannot be foreseen cannot be tested; take a Clock or an IdSource in the constructor");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith("com.google.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("javax.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.core.Context")
            .because("an object is whole when its constructor returns; take it as a constructor parameter");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
            .because("such a name fits any class; name what it does, or what it does it with");

    @ArchTest
    static final ArchRule ONLY_BOOTSTRAP_SPEAKS_TO_THE_TERMINAL = noClasses()
            .that()
            .resideOutsideOfPackage("dev.hearth.bootstrap..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("nobody reads the terminal of a server; log, or throw and let the edge answer");

    @ArchTest
    static final ArchRule THE_HOUSE_SAYS_NO_WITH_REFUSALS = classes()
            .that()
            .resideInAnyPackage("dev.hearth.domain..", "dev.hearth.application..")
            .and()
            .areAssignableTo(Throwable.class)
            .should()
            .beAssignableTo(Refusal.class)
            .because("each edge translates one sealed vocabulary; throw the Refusal that fits");

    @ArchTest
    static final ArchRule NOTHING_IS_NULL_UNLESS_SAID = classes()
            .should(ArchCondition.from(describe(
                    "reside in a package that is @NullMarked",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
            .because("the compiler checks nulls only where it is told to; add package-info.java with @NullMarked");

    private CodeRules() {}

    private static boolean isUnforeseeable(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return UNFORESEEABLE.contains(target)
                || target.startsWith(Clock.class.getName() + ".system")
                || (target.contains(".<init>(") && access.getTargetOwner().isAssignableTo(Random.class));
    }
}
