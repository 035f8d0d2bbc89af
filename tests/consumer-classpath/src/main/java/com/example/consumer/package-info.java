/** The smallest program that uses every module that users get; built and run as a module and from the class path. */
@NullMarked
package com.example.consumer;

import org.jspecify.annotations.NullMarked;
