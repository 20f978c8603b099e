@NullMarked
package dev.hearth.application.admin;

import org.jspecify.annotations.NullMarked;
