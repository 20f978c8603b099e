/** A crowd of clients of both dialects in bad weather: cut off, gone deaf, their server stopped and killed; in the end all know all. */
@NullMarked
package dev.hearth.journey.chaos;

import org.jspecify.annotations.NullMarked;
