"""The settings of the shipped model, and nothing else: change one here, train again, compare the figures."""

RECIPE = {
    # Passes over each set of annotated texts.
    "loaded_epochs": 3,
    "tone_epochs": 2,
    "attribution_epochs": 7,
    # AdamW: the encoder is moved gently, the new heads fast; a tenth of the steps to warm up, then down to nothing.
    "encoder_rate": 1e-4,
    "teacher_rate": 3e-5,
    "head_rate": 1e-3,
    "weight_decay": 0.01,
    "warm_up": 0.1,
    "dropout": 0.1,
    # Losses beside that of the sentence: marked words, where links point.
    "word_loss": 0.5,
    "word_positive_weight": 3.0,
    "pointer_loss": 0.3,
    # What the teacher says: its share of a labelled sentence's target, its loss on sentences without a label.
    "teacher_share": 0.5,
    "taught_loss": 1.0,
    # Vectors by which statements are matched: the layers they are drawn from (of six), how many numbers, their loss,
    # and from how many texts of each set they are learnt.
    "meaning_layers": [3, 6],
    "meaning_width": 128,
    "meaning_loss": 0.5,
    "meaning_texts": 3000,
    # Pieces in a window; half of the single sentences are read packed with others, as they stand in an article.
    "window": 160,
    "packed_share": 0.5,
    # Pieces in a batch (one step).
    "sentence_batch": 640,
    "attribution_batch": 1100,
    "seed": 1,
}
