"""The settings of the shipped model, and nothing else: change one here, train again, compare the figures."""

RECIPE = {
    # Passes over each set of annotated texts.
    "loaded_epochs": 3,
    "tone_epochs": 2,
    "attribution_epochs": 7,
    # AdamW: the encoder is moved gently, the new heads fast; a tenth of the steps to warm up, then down to nothing.
    "encoder_rate": 1e-4,
    "head_rate": 1e-3,
    "weight_decay": 0.01,
    "warm_up": 0.1,
    "dropout": 0.1,
    # Losses beside that of the sentence: marked words, the experts' opinion labels, where links point.
    "word_loss": 0.5,
    "word_positive_weight": 3.0,
    "opinion_loss": 0.0,
    "pointer_loss": 0.3,
    # Pieces in a window; half of the single sentences are read packed with others, as they stand in an article.
    "window": 160,
    # Layer whose vectors statements are matched by (of six).
    "match_layer": 3,
    "packed_share": 0.5,
    # Pieces in a batch (one step).
    "sentence_batch": 640,
    "attribution_batch": 1100,
    "seed": 1,
}
