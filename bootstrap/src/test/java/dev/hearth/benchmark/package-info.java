/** Measurements, run by hand and never asserted: {@code mvn -pl bootstrap -am -Dgroups=benchmark verify}. */
@NullMarked
package dev.hearth.benchmark;

import org.jspecify.annotations.NullMarked;
