/**
 * Password hashing by bcrypt. The stored form is {@code $hmac-sha384} followed by a bcrypt string ({@code $2b$11$…}, 60
 * characters) over the encoded pre-hash of the password. Beside it, the list of passwords nobody may choose.
 */
@NullMarked
package dev.hearth.adapter.external.password;

import org.jspecify.annotations.NullMarked;
