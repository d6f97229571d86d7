/**
 * Fine-tuning of Gemini at Google's Vertex AI, with examples in Cloud Storage. Read first: {@code
 * VertexTraining}, then {@code TuningJobList}. Google's client writes and reads what has to do with
 * jobs; every request goes through {@code Caller}, once. Imports {@code api} only.
 */
package dev.suffice.providers.google;
