package dev.hearth.testkit.law;

import dev.hearth.application.identity.ChangeProfile;
import dev.hearth.application.shared.Edit;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.Username;
import dev.hearth.testkit.TestHearth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People who only come, change their names, and go: who of them is found by which words is kept here, without the help of search. */
final class Crowd {
    /** What somebody may be called, and by which words they are found then and nobody else of these is. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "Ivo Willow", List.of("ivo", "WILLOW", "\"ivo willow\"", "will", "illow"),
            "Élodie Ångström", List.of("elodie", "Élodie", "angstrom", "\"ANGSTRÖM\"", "angs elod"),
            "山田 太郎", List.of("山田", "太", "\"山田 太郎\""),
            "Jo Strauß", List.of("strauss", "STRAUß", "jo", "trau"),
            "mary-ann o'neil", List.of("mary", "ann neil", "\"mary ann\"", "-jo mary"));

    private static final List<String> ALL = NAMES.keySet().stream().sorted().toList();

    private static final int MOST = 6;

    /** Found by handle alone until they take a name. */
    private static final String NAMELESS = "";

    private record Called(int handle, String name) {}

    private final TestHearth hearth;
    private final Random chance;
    private final String town;
    private final Caller warden;
    private final Map<Caller, Called> there = new LinkedHashMap<>();
    private final Set<Caller> suspended = new HashSet<>();
    private int born;

    Crowd(TestHearth hearth, String town, Random chance) {
        this.hearth = hearth;
        this.town = town;
        this.chance = chance;
        Caller first = comes();
        this.warden = new Caller(first.user(), SystemRole.ADMIN, first.session(), first.expiresAt());
    }

    /** Something happens to one of them; the first is in charge of the others, and stays. */
    void somethingHappens() {
        List<Caller> others = there.keySet().stream().skip(1).toList();
        if (others.isEmpty() || (others.size() < MOST && chance.nextInt(4) == 0)) {
            comes();
            return;
        }
        Caller person = others.get(chance.nextInt(others.size()));
        switch (chance.nextInt(8)) {
            case 0 -> goes(person);
            case 1 -> suspends(person);
            case 2 -> reactivates(person);
            case 3 -> takesAnotherHandle(person);
            case 4 -> takesAName(person, NAMELESS);
            default -> takesAName(person, ALL.get(chance.nextInt(ALL.size())));
        }
    }

    private Caller comes() {
        int number = born++;
        Caller person = hearth.somebodyCalled(handle(number));
        there.put(person, new Called(number, NAMELESS));
        return person;
    }

    private String handle(int number) {
        return "k" + number + "k" + town;
    }

    private void goes(Caller person) {
        hearth.admin().deleteUser().run(warden, person.user());
        there.remove(person);
    }

    private void suspends(Caller person) {
        if (suspended.add(person)) {
            hearth.admin().suspendUser().run(warden, person.user());
        }
    }

    private void reactivates(Caller person) {
        if (suspended.remove(person)) {
            hearth.admin().reactivateUser().run(warden, person.user());
        }
    }

    private void takesAnotherHandle(Caller person) {
        int number = born++;
        changes(person, Optional.of(new Username(handle(number))), new Edit.Leave<>());
        there.computeIfPresent(person, (p, called) -> new Called(number, called.name()));
    }

    private void takesAName(Caller person, String name) {
        changes(person, Optional.empty(), name.equals(NAMELESS) ? new Edit.Clear<>() : new Edit.Put<>(name));
        there.computeIfPresent(person, (p, called) -> new Called(called.handle(), name));
    }

    private void changes(Caller person, Optional<Username> handle, Edit<String> name) {
        hearth.identity()
                .accounts()
                .changeProfile()
                .run(
                        person,
                        new ChangeProfile.Command(
                                handle,
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                name,
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                Optional.empty(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                ChangeProfile.Wishes.UNCHANGED));
    }

    /** Queries, and the ids of those whom each must find. Every query names the town: more people are in the store. */
    Map<String, Set<String>> queries() {
        Map<String, Set<String>> all = new TreeMap<>();
        NAMES.forEach((name, queries) -> queries.forEach(query ->
                all.put(query + " k" + town, found(called -> called.name().equals(name)))));
        IntStream.range(0, born)
                .forEach(number -> all.put("\"" + handle(number) + "\"", found(called -> called.handle() == number)));
        all.put("k" + town, found(called -> true));
        return all;
    }

    private Set<String> found(Predicate<Called> fits) {
        return there.entrySet().stream()
                .filter(entry -> !suspended.contains(entry.getKey()))
                .filter(entry -> fits.test(entry.getValue()))
                .map(entry -> entry.getKey().user().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
