package dev.hearth.domain.idempotency;

import java.util.Optional;

/**
 * What a request was answered, to be answered again.
 *
 * @param status of HTTP
 * @param mediaType of the body; empty where there is none
 * @param location where what was made is found
 * @param tag what the record is told with, as the header has it
 * @param body empty where there is none
 */
public record KeptAnswer(
        int status, Optional<String> mediaType, Optional<String> location, Optional<String> tag, String body) {}
