#!/usr/bin/python3
"""Draws pages on which there is nothing to be read: empty-pages.py DIR. The same call draws the same pages."""
import os, sys
import cv2, numpy

WIDTH, HEIGHT = 1654, 2339
out = sys.argv[1]
os.makedirs(out, exist_ok=True)
rng = numpy.random.default_rng(7)


def paper(shade, grain, clouds=18):
    low = cv2.resize(rng.normal(0, 1, (12, 9)).astype(numpy.float32), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    mid = cv2.resize(rng.normal(0, 1, (HEIGHT // 6, WIDTH // 6)).astype(numpy.float32), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    return shade + clouds / 3 * low + grain * 0.6 * mid + rng.normal(0, grain, (HEIGHT, WIDTH))


def save(name, image, tint=(1.0, 1.0, 1.0)):
    grey = numpy.clip(image, 0, 255)
    cv2.imwrite(os.path.join(out, name + '.png'), numpy.stack([grey * c for c in tint], axis=2).astype(numpy.uint8))


def writing(strength, mirrored):
    page = numpy.zeros((HEIGHT, WIDTH), numpy.float32)
    for row in range(24):
        cv2.putText(page, 'Maison des Tilleuls liste du jour', (180, 260 + row * 78), cv2.FONT_HERSHEY_COMPLEX, 1.5, 1, 3, cv2.LINE_AA)
    page = cv2.GaussianBlur(page, (0, 0), 3.5)
    return strength * (page[:, ::-1] if mirrored else page)


def photograph():
    scene = numpy.zeros((HEIGHT, WIDTH), numpy.float32)
    for _ in range(260):
        centre = tuple(int(v) for v in (rng.integers(0, WIDTH), rng.integers(0, HEIGHT)))
        axes = tuple(int(v) for v in rng.integers(8, 260, 2))
        cv2.ellipse(scene, centre, axes, float(rng.uniform(0, 180)), 0, 360, float(rng.uniform(20, 235)), -1)
    return cv2.GaussianBlur(scene, (0, 0), 2.2) + rng.normal(0, 6, scene.shape)


def foliage():
    scene = numpy.full((HEIGHT, WIDTH), 120, numpy.float32)
    for _ in range(9000):
        x, y = (int(v) for v in (rng.integers(0, WIDTH), rng.integers(0, HEIGHT)))
        dx, dy = (int(v) for v in rng.integers(-26, 27, 2))
        cv2.line(scene, (x, y), (x + dx, y + dy), float(rng.uniform(20, 230)), int(rng.integers(1, 6)), cv2.LINE_AA)
    return cv2.GaussianBlur(scene, (0, 0), 1.2)


save('white', numpy.full((HEIGHT, WIDTH), 255.0))
save('paper', paper(225, 4), (0.86, 0.95, 1.0))
save('coarse-paper', paper(190, 14, 40), (0.8, 0.92, 1.0))
save('dark-paper', paper(110, 9, 40))
save('bleed-through', paper(222, 5) - writing(34, True), (0.88, 0.96, 1.0))
framed = paper(228, 4)
framed[:, :70] = framed[-60:] = 12
save('scanner-edge', framed)
ruled = paper(232, 3)
ruled[200::62] -= 60
save('ruled', ruled)
save('photograph', photograph())
save('foliage', foliage())
folded = paper(214, 6, 30)
for _ in range(30):
    start, end = (tuple(int(v) for v in rng.integers(0, WIDTH, 2)) for _ in range(2))
    crease = numpy.zeros_like(folded, numpy.float32)
    cv2.line(crease, start, end, 1, 2, cv2.LINE_AA)
    folded -= 55 * crease
for _ in range(400):
    cv2.circle(folded, tuple(int(v) for v in (rng.integers(0, WIDTH), rng.integers(0, HEIGHT))), int(rng.integers(1, 5)), 90.0, -1)
save('creased', folded)
