/**
 * The test kit: laws that every adapter of a port proves itself with ({@code *Contract}), people and places to test with, and
 * time and ids that do what the test says.
 */
@NullMarked
package dev.hearth.testkit;

import org.jspecify.annotations.NullMarked;
