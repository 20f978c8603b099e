package dev.hearth.domain.identity;

import dev.hearth.domain.shared.Text;

/**
 * What a person is called. Either part may be empty: many people have one name, and nobody has to tell theirs.
 *
 * @param first at most {@value #MAX_LENGTH} characters, stripped
 * @param last likewise
 */
public record PersonName(String first, String last) {
    public static final int MAX_LENGTH = 80;
    public static final PersonName UNTOLD = new PersonName("", "");

    public PersonName {
        first = first.isBlank() ? "" : Text.name("firstName", first, MAX_LENGTH);
        last = last.isBlank() ? "" : Text.name("lastName", last, MAX_LENGTH);
    }

    /** Both parts as one line, empty when neither was told. */
    public String full() {
        return (first + " " + last).strip();
    }
}
