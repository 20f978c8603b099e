package dev.hearth.adapter.sqlite.work;

import static java.util.stream.Collectors.joining;

import dev.hearth.domain.work.Board;
import dev.hearth.domain.work.BoardColumn;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.Label;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Labels;
import dev.hearth.domain.work.TaskStatus;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A project's labels and its board, each as one text: a line for each, its parts with tabs between and the name last. Names hold no
 * control characters.
 */
final class BoardText {
    private static final int PARTS = 3;

    private BoardText() {}

    static String of(Labels labels) {
        return labels.all().stream()
                .map(label -> label.id() + "\t" + label.colour() + "\t" + label.name())
                .collect(joining("\n"));
    }

    static Labels labels(String text) {
        return new Labels(lines(text)
                .map(part -> new Label(new LabelId(UUID.fromString(part[0])), part[2], new Colour(part[1])))
                .toList());
    }

    static String of(Board board) {
        return board.columns().stream()
                .map(column -> column.status() + "\t"
                        + column.limit().map(Object::toString).orElse("") + "\t" + column.name())
                .collect(joining("\n"));
    }

    static Board board(String text) {
        return new Board(lines(text)
                .map(part -> new BoardColumn(part[2], TaskStatus.valueOf(part[0]), limit(part[1])))
                .toList());
    }

    private static Optional<Integer> limit(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static Stream<String[]> lines(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split("\n", -1)).map(line -> line.split("\t", PARTS));
    }
}
