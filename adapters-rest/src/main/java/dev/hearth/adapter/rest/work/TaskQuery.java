package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.FieldQuery;
import dev.hearth.application.work.FilterView;
import dev.hearth.application.work.ListTasks;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import dev.hearth.domain.shared.Violation;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskOrder.Direction;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which tasks are asked for, and in which order. */
record TaskQuery(Query.Filtered query) {
    private static final String[] NAMES = {
        "projectId",
        "status",
        "priority",
        "assigneeId",
        "creatorId",
        "labelId",
        "parentId",
        "dueFrom",
        "dueBefore",
        "overdue",
        "text",
        "sort",
        "direction"
    };

    /** What the names begin with that ask for a custom field; its id follows, and perhaps what is asked. */
    private static final String FIELD = "field.";

    private static final String SORT = "sort";
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_NAME = 80;

    static TaskQuery of(UriInfo uri) {
        return new TaskQuery(Query.filteredBeside(uri, FIELD, NAMES));
    }

    /**
     * What is kept of a query under a name: everything but the project, which is said beside it.
     *
     * @param project where it is to list tasks, empty for what is assigned to whoever looks; asked for only where it matters
     */
    static Map<String, String> saved(Map<String, String> words, Supplier<Optional<?>> project) {
        List<Violation> violations = new ArrayList<>();
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        List<String> names = List.of(NAMES).subList(1, NAMES.length);
        words.forEach((name, value) -> {
            query.putSingle(name, value);
            if (!names.contains(name) && !name.startsWith(FIELD)) {
                violations.add(new Violation("query." + shortened(name), "is not a known parameter"));
            }
        });
        try {
            ListTasks.Command asked = new TaskQuery(new Query.Filtered(query)).command(Instant.EPOCH);
            if (asked.fields().isAbout() && project.get().isEmpty()) {
                violations.add(new Violation("projectId", "must be there where custom fields are asked for"));
            }
        } catch (Refusal.Invalid invalid) {
            invalid.violations().forEach(v -> violations.add(new Violation("query." + v.field(), v.message())));
        }
        if (!violations.isEmpty()) {
            throw new Refusal.Invalid(violations);
        }
        return words;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    /** A list by what was saved. */
    static TaskQuery of(FilterView filter, UriInfo uri) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        filter.query().forEach(query::putSingle);
        filter.projectId().ifPresent(project -> query.putSingle("projectId", project));
        query.putAll(Query.filtered(uri).query());
        return new TaskQuery(new Query.Filtered(query));
    }

    PageRequest page() {
        return query.page();
    }

    ListTasks.Command command(Instant now) {
        TaskFilter filter = new TaskFilter(
                several("status", TaskStatus.class),
                several("priority", TaskPriority.class),
                query.read("assigneeId", UserId::parse),
                query.read("creatorId", UserId::parse),
                query.read("labelId", LabelId::parse),
                query.read("parentId", TaskId::parse),
                query.read("dueFrom", Input::moment),
                query.read("dueBefore", Input::moment),
                query.read("overdue", TaskQuery::yes).map(overdue -> now),
                query.read("text", words -> Text.bounded("", words, 1, TaskFilter.MAX_TEXT))
                        .orElse(""));
        return new ListTasks.Command(query.read("projectId", ProjectId::parse), filter, fields(), order(), told());
    }

    private FieldQuery fields() {
        List<Violation> violations = new ArrayList<>();
        List<FieldQuery.Asked> asked = new ArrayList<>();
        query.query().keySet().stream()
                .filter(name -> name.startsWith(FIELD))
                .sorted()
                .forEach(name -> {
                    try {
                        asked.add(asked(name, query.read(name, text -> text).orElse("")));
                    } catch (Refusal.Invalid invalid) {
                        invalid.violations().forEach(v -> violations.add(new Violation(shortened(name), v.message())));
                    }
                });
        if (asked.size() > MOST_FIELDS) {
            violations.add(new Violation(FIELD, "must be at most " + MOST_FIELDS));
        }
        if (!violations.isEmpty()) {
            throw new Refusal.Invalid(violations);
        }
        return new FieldQuery(asked, sortField());
    }

    private static FieldQuery.Asked asked(String name, String text) {
        String rest = name.substring(FIELD.length());
        int end = rest.indexOf('.');
        FieldId id = FieldId.parse(end < 0 ? rest : rest.substring(0, end));
        FieldQuery.How how =
                end < 0 ? FieldQuery.How.IS : Input.oneOf(FieldQuery.How.class).apply(rest.substring(end + 1));
        if (how == FieldQuery.How.EMPTY) {
            yes(text);
        }
        return new FieldQuery.Asked(name, id, how, text);
    }

    private Optional<FieldId> sortField() {
        return query.read(SORT, text -> text)
                .filter(text -> text.startsWith(FIELD))
                .map(text -> {
                    try {
                        return FieldId.parse(text.substring(FIELD.length()));
                    } catch (Refusal.Invalid invalid) {
                        throw new Refusal.Invalid(SORT, "must name a custom field by its id behind " + FIELD);
                    }
                });
    }

    private TaskOrder order() {
        boolean byField = sortField().isPresent();
        Optional<TaskSort> sort = byField ? Optional.empty() : query.read(SORT, TaskQuery::sort);
        Direction usual = byField || sort.isPresent() ? Direction.RISING : Direction.FALLING;
        return new TaskOrder(
                sort.orElse(TaskSort.NUMBER),
                query.read("direction", Input.oneOf(Direction.class)).orElse(usual));
    }

    private static TaskSort sort(String text) {
        return TaskSort.ofAnyTasks().stream()
                .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        "",
                        "must be one of "
                                + TaskSort.ofAnyTasks().stream()
                                        .map(sort -> sort.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ", or " + FIELD + " and the id of a custom field"));
    }

    /** One word, or several with commas between. */
    private <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
        Function<String, E> word = Input.oneOf(type);
        return query.read(
                        name,
                        words -> Arrays.stream(words.split(",", -1)).map(word).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Boolean yes(String text) {
        if (!text.equals("true")) {
            throw new Refusal.Invalid("", "must be true, or not be there");
        }
        return true;
    }

    private String told() {
        TreeMap<String, Object> asked = new TreeMap<>(query.query());
        asked.remove("cursor");
        asked.remove("limit");
        return asked.toString();
    }
}
