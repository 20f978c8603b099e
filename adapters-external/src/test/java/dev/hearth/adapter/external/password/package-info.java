/** The laws of password hashing, and what bcrypt alone would get wrong. */
@NullMarked
package dev.hearth.adapter.external.password;

import org.jspecify.annotations.NullMarked;
