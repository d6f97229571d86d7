package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;

/** A request in the input of a batch. */
record BatchLine(String customId, JsonNode body) {}
