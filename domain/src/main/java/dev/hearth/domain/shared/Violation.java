package dev.hearth.domain.shared;

/**
 * One thing that is wrong with what somebody handed in.
 *
 * @param field where it is wrong, as the sender wrote it ({@code members[2]}); empty when the whole is wrong
 * @param message what is wrong, in plain words for a person, without the refused value (it may be a secret)
 */
public record Violation(String field, String message) {
    /** The violation as one sentence part: {@code email must be an email address}. */
    public String sentence() {
        return field.isEmpty() ? message : field + " " + message;
    }
}
