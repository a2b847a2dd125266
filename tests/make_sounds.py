"""Makes the tones under resources/sounds: python -m tests.make_sounds"""

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
FOLDER = Path(__file__).parents[1] / "resources" / "sounds"

# A tone is notes one after the other: pitch in Hz (0 is silence), seconds, and how fast it dies away.
TONES = {
    "soft": ((660.0, 0.35, 9.0),),
    "bell": ((880.0, 0.60, 6.0),),
    "double": ((740.0, 0.16, 14.0), (0.0, 0.06, 1.0), (988.0, 0.30, 10.0)),
}
# The partials of a note: how many times its pitch, and how loud.
PARTIALS = ((1.0, 0.7), (2.0, 0.2), (3.01, 0.1))
LOUDNESS = 0.5
ATTACK = 0.008


def note(pitch: float, seconds: float, decay: float) -> list[float]:
    """The samples of one note, from silence to silence."""
    count = int(RATE * seconds)
    samples = []
    for place in range(count):
        at = place / RATE
        shape = min(at / ATTACK, 1.0, (count - place) / (RATE * ATTACK)) * math.exp(-decay * at)
        wave_at = sum(loud * math.sin(math.tau * pitch * times * at) for times, loud in PARTIALS)
        samples.append(LOUDNESS * shape * wave_at)
    return samples


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, notes in TONES.items():
        samples = [sample for part in notes for sample in note(*part)]
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(b"".join(struct.pack("<h", round(32767 * sample)) for sample in samples))


if __name__ == "__main__":
    main()
